package org.courtyard.platform.search;

import java.util.BitSet;
import java.util.List;

/** Where the kind of place begins in a name: 中兴|社区, 虎滩|街道|办事处. */
final class PlaceEndings {

    /** Longest first. The long ones end a name of any length, the single characters one of two or more before them. */
    private static final List<String> ENDINGS = List.of(
            "特别行政区", "村民委员会", "居民委员会", "自治区", "自治州", "自治县", "自治旗", "办事处", "居委会", "村委会", "开发区", "管委会", "服务站", "社区", "街道",
            "小区", "大院", "新村", "花园", "家园", "苑区", "单元", "林场", "农场", "公园", "广场", "大厦", "地区", "省", "市", "区", "县", "镇", "乡",
            "村", "盟", "旗", "路", "街", "巷", "弄", "里", "苑", "栋");

    private PlaceEndings() {}

    /** The indices at which a new word begins. */
    static BitSet breaks(String name) {
        BitSet breaks = new BitSet();
        int end = name.length();
        int next = before(name, end);
        while (next < end) {
            breaks.set(next);
            end = next;
            next = before(name, end);
        }
        return breaks;
    }

    private static int before(String name, int end) {
        for (String ending : ENDINGS) {
            int start = end - ending.length();
            boolean single = ending.length() == 1;
            // one character ends a name but does not stand before another ending: 新区|社区 stays as it is spoken
            boolean fits = single ? start >= 2 && end == name.length() : start >= 1;
            if (fits && name.startsWith(ending, start)) {
                return start;
            }
        }
        return end;
    }
}
