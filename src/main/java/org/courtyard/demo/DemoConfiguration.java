package org.courtyard.demo;

import java.util.concurrent.Executor;
import org.courtyard.places.FirstLook;
import org.courtyard.places.Places;
import org.courtyard.platform.time.RealTime;
import org.courtyard.platform.time.StoryTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.scheduling.annotation.AsyncConfigurer;

/** The demo's clock can be turned back while its story is told. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    private static final String DISTRICT = "210299";
    private static final String COMPOUND = "槐树院";

    @Bean
    @Primary
    @ConditionalOnMissingBean(StoryTime.class)
    StoryTime storyTime() {
        return new StoryTime(RealTime.source());
    }

    @Bean
    @ConditionalOnMissingBean
    Size size() {
        return new Size(3_000, 184);
    }

    /** The life of the demo is in an invented district; whoever begins with a real one finds nothing. */
    @Bean
    FirstLook invented(Places places) {
        return new FirstLook(() -> places.byCode(DISTRICT)
                .flatMap(district ->
                        places.search(COMPOUND, district.id(), 1).stream().findFirst()));
    }

    /** Reactions to what is told belong to that moment: they come at once and on the same thread. */
    @Bean
    AsyncConfigurer reactions(ObjectProvider<AsyncTaskExecutor> usual) {
        return new AsyncConfigurer() {
            @Override
            public Executor getAsyncExecutor() {
                return work -> {
                    if (StoryTime.telling()) {
                        work.run();
                    } else {
                        usual.getObject().execute(work);
                    }
                };
            }
        };
    }
}
