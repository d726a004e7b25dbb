package org.courtyard.organizations.web;

import org.courtyard.platform.web.view.QrCode;
import org.jspecify.annotations.Nullable;

/**
 * A poster for a building or a staircase.
 *
 * @param place 和顺社区 槐树院 3 号楼 2 单元
 * @param spoken what to say on the phone
 * @param asOf the day of printing
 */
public record PosterPage(
        String place, @Nullable String spoken, QrCode code, HomePage.@Nullable Desk desk, String asOf) {}
