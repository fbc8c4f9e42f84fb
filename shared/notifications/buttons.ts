/** The buttons of a mail: those that the content asks for and the caller has links for. */
import type { Action, Links } from './content.ts';
import { webAddress } from './plain-text.ts';

export interface Button {
  readonly label: string;
  readonly address: string;
}

const LABELS: Readonly<Record<Action, string>> = {
  OPEN: 'Xem chi tiết',
  ACKNOWLEDGE: 'Xác nhận đã nhận',
  NIL_REPORT: 'Báo cáo không phát sinh',
  REQUEST_EXTENSION: 'Đề nghị gia hạn',
};
const LINK_OF: Readonly<Record<Action, keyof Links>> = {
  OPEN: 'open',
  ACKNOWLEDGE: 'acknowledge',
  NIL_REPORT: 'nilReport',
  REQUEST_EXTENSION: 'requestExtension',
};

export const buttonsFor = (actions: readonly Action[], links: Links): readonly Button[] =>
  actions.flatMap((action) => {
    const address = webAddress(links[LINK_OF[action]]);
    return address === undefined ? [] : [{ label: LABELS[action], address }];
  });
