package org.courtyard.workorders;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the columns of a table probably are, by their titles. A person says yes before anything is taken in. */
final class ColumnGuess {

    private static final Pattern NUMBER = of("工单(编)?号|编号|流水号|order.?(no|id|number)|^(no|number|id)$");
    private static final Pattern TEXT = of("内容|描述|诉求(?!人|类)|description|content|text");
    private static final Pattern DEADLINE = of("时限|期限|截止|限办|限期|deadline|due");
    private static final Pattern PLACE = of("地址|地点|位置|小区|社区|address|place|location");
    private static final Pattern CATEGORY = of("类别|分类|类型|category|type");
    private static final Pattern NAME = of("姓名|诉求人|来电人|联系人|反映人|^name$|caller");
    private static final Pattern PHONE = of("电话|手机|号码|phone|mobile|tel");

    private final List<String> left;

    private ColumnGuess(List<String> titles) {
        this.left = new ArrayList<>(titles);
    }

    static OrderForm of(List<String> titles, List<String> answer) {
        var guess = new ColumnGuess(titles);
        var phone = guess.take(PHONE);
        var name = guess.take(NAME);
        var number = guess.take(NUMBER);
        var deadline = guess.take(DEADLINE);
        var place = guess.take(PLACE);
        var category = guess.take(CATEGORY);
        var text = guess.take(TEXT);
        return new OrderForm(
                number == null ? "" : number,
                text == null ? List.of() : List.of(text),
                deadline,
                place,
                category,
                name,
                phone,
                List.of(),
                answer);
    }

    private @Nullable String take(Pattern like) {
        var found = left.stream().filter(each -> like.matcher(each).find()).findFirst();
        found.ifPresent(left::remove);
        return found.orElse(null);
    }

    private static Pattern of(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }
}
