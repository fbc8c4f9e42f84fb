/** What a mail service tells of a mail after it has taken it. */
import type { Instant } from '../domain/time.ts';

export interface Bounce {
  /** Of an immediate mail, or of a digest. */
  readonly mailKey: string;
  /** When the mail server had taken it. */
  readonly sentAt: Instant;
  /** To which it had been sent. */
  readonly address: string;
  /**
   * `RETURNED`: the receiver's server did not take it. `SUPPRESSED`: the address failed before, and is not tried any more.
   * `SPAM`: it arrived, and the receiver reported it. `CONTENT`: no server would take what it says.
   */
  readonly cause: 'RETURNED' | 'SUPPRESSED' | 'SPAM' | 'CONTENT';
  /** The server's own words. */
  readonly reply: string;
}
