import type { Clock } from '../ports/clock.ts';
import type { Files } from '../ports/files.ts';
import type { Ledger } from '../ports/ledger.ts';
import type { Mailer } from '../ports/mailer.ts';
import type { MailStore } from '../ports/mail-store.ts';
import type { Workflow } from '../ports/workflow.ts';
import type { Settings } from './settings.ts';

/** What a use case may touch. Built by one composition root per home; a use case names the ones it needs with Pick. */
export interface Dependencies {
  readonly ledger: Ledger;
  readonly mailStore: MailStore;
  readonly mailer: Mailer;
  readonly files: Files;
  readonly clock: Clock;
  readonly workflow: Workflow;
  readonly settings: Settings;
}
