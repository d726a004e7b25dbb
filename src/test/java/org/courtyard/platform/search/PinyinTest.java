package org.courtyard.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    @ParameterizedTest
    @CsvSource({
        "中兴社区, zhongxing shequ, zxsq",
        "虎滩街道办事处, hutan jiedao banshichu, htjdbsc",
        "重庆市, chongqing shi, cqs",
        "厦门市, xiamen shi, xms",
        "长春市, changchun shi, ccs",
        "长沙市, changsha shi, css",
        "大厂回族自治县, dachanghuizu zizhixian, dchzzzx",
        "六安市, luan shi, las",
        "乐清市, yueqing shi, yqs",
        "番禺区, panyu qu, pyq",
        "成都市, chengdu shi, cds",
        "绿园区, luyuan qu, lyq",
        "新区社区, xinqu shequ, xqsq",
        "女儿河街道, nuerhe jiedao, nehjd",
        "和合大院, hehe dayuan, hhdy",
        "区, qu, q",
        "Ａ３号楼, a3haolou, a3hl"
    })
    void namesAreRead(String name, String full, String initials) {
        assertThat(Pinyin.full(name)).isEqualTo(full);
        assertThat(Pinyin.initials(name)).isEqualTo(initials);
    }

    @ParameterizedTest
    @CsvSource({"LvYuan, luyuan", "Lǜ yuán, luyuan", "Lyuyuan, luyuan", "Xi'an, xian", "ZHONG xing, zhongxing"})
    void typedLettersAreCompared(String typed, String compared) {
        assertThat(Pinyin.typed(typed)).isEqualTo(compared);
    }
}
