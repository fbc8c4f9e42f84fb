import type { LinkKeys } from '../notifications/link-token.ts';

/** What an installation decides once; parsed from the environment by the composition roots. */
export interface Settings {
  /** Where people reach the screens, without a trailing slash; links in mails start with it. */
  readonly publicUrl: string;
  readonly mailFrom: { readonly name: string; readonly address: string };
  /** Signs the links in mails; the first key signs, all verify. */
  readonly linkKeys: LinkKeys;
  readonly province: {
    readonly name: string;
    readonly officeUnitId: string;
    readonly committeeUnitId: string;
    readonly place: string;
  };
}
