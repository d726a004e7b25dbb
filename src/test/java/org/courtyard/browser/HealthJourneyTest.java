package org.courtyard.browser;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The health page")
class HealthJourneyTest extends Journey {

    @Test
    @DisplayName("says in the reader's language what is well, and what to do about the rest")
    void inBothLanguages() {
        var visit = at(neighbours.administrator());
        visit.open("/zh/admin/health");
        visit.says("运行状况", "PostgreSQL", "没有设置 COURTYARD_MAIL_URL", "都按时运行");
        visit.picture("health");
        visit.open("/en/admin/health");
        visit.says("COURTYARD_MAIL_URL is not set: mails are kept");
    }
}
