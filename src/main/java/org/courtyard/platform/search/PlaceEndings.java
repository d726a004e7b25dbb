package org.courtyard.platform.search;

import java.util.List;

/** Where the kind of place begins in a name: 中兴|社区, 虎滩|街道|办事处. */
final class PlaceEndings {

    /** Longest first. The long ones end a name of any length, the single characters one of two or more before them. */
    private static final List<String> ENDINGS = List.of(
            "特别行政区", "村民委员会", "居民委员会", "自治区", "自治州", "自治县", "自治旗", "办事处", "居委会", "村委会", "开发区", "管委会", "服务站", "社区", "街道",
            "小区", "大院", "新村", "花园", "家园", "苑区", "单元", "林场", "农场", "公园", "广场", "大厦", "地区", "省", "市", "区", "县", "镇", "乡",
            "村", "盟", "旗", "路", "街", "巷", "弄", "里", "苑", "栋");

    private PlaceEndings() {}

    /** Index at which the endings begin, or the length when there is none. */
    static int start(String name) {
        int start = name.length();
        while (true) {
            int next = before(name, start);
            if (next == start) {
                return start;
            }
            start = next;
        }
    }

    /** Whether a word begins at {@code index}, given where the endings start. */
    static boolean breaks(String name, int index, int start) {
        if (index < start) {
            return false;
        }
        int at = name.length();
        while (at > start) {
            at = before(name, at);
            if (at == index) {
                return true;
            }
        }
        return false;
    }

    private static int before(String name, int end) {
        for (String ending : ENDINGS) {
            int least = ending.length() == 1 ? 2 : 1;
            // one character may end a name but does not stand before another ending: 新区|社区 stays as it is spoken
            boolean last = end == name.length() || ending.length() > 1;
            if (last && end - ending.length() >= least && name.startsWith(ending, end - ending.length())) {
                return end - ending.length();
            }
        }
        return end;
    }
}
