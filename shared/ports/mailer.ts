/** A rendered mail, ready for the transport. Addresses come from the directory, never from a request. */
export interface OutgoingMail {
  /** Becomes the Message-ID's left part: the same mail always has the same. */
  readonly key: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** iCalendar text, attached as an invitation-free entry. */
  readonly calendar?: string;
}
export type SendOutcome =
  | { readonly outcome: 'SENT'; readonly detail: string }
  /** The server said no for good. */
  | { readonly outcome: 'REFUSED'; readonly detail: string }
  /**
   * Nothing was handed over: it may be tried again later. `MAIL`: this mail was put off, as by a full or busy mailbox;
   * others may go. `LINE`: the way itself does not work, and no other mail would fare better.
   */
  | { readonly outcome: 'NOT_SENT'; readonly about: 'MAIL' | 'LINE'; readonly detail: string }
  /** The line broke after the text was handed over: nobody knows. */
  | { readonly outcome: 'AMBIGUOUS'; readonly detail: string };

export interface Mailer {
  send(mail: OutgoingMail): Promise<SendOutcome>;
}
