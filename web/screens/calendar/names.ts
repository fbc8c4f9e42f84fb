import type { Texts } from '../../texts/language.ts';
import type { SpecialKind, Standing } from './special-days.ts';

export const kindNames: Texts<Record<SpecialKind, string>> = {
  vi: {
    HOLIDAY: 'Nghỉ lễ, tết',
    COMPENSATORY: 'Nghỉ bù',
    SWAPPED_OFF: 'Nghỉ hoán đổi',
    MAKEUP_WORKDAY: 'Làm bù',
    PROVINCIAL_DAY_OFF: 'Nghỉ riêng của tỉnh',
  },
  en: {
    HOLIDAY: 'Holiday',
    COMPENSATORY: 'Day off in lieu',
    SWAPPED_OFF: 'Day off by exchange',
    MAKEUP_WORKDAY: 'Worked in exchange',
    PROVINCIAL_DAY_OFF: 'The province’s own day off',
  },
};

/** Letters in the grid, so that the kinds also read in grey and on paper. */
export const kindSigns: Readonly<Record<SpecialKind, string>> = {
  HOLIDAY: 'L',
  COMPENSATORY: 'B',
  SWAPPED_OFF: 'H',
  MAKEUP_WORKDAY: 'LB',
  PROVINCIAL_DAY_OFF: 'T',
};

export const standingNames: Texts<Record<Standing, string>> = {
  vi: { CONFIRMED: 'Đã có văn bản', ESTIMATE: 'Dự kiến', NOT_YET_LAW: 'Chưa thành luật' },
  en: { CONFIRMED: 'Decided', ESTIMATE: 'Estimate', NOT_YET_LAW: 'Not yet law' },
};
