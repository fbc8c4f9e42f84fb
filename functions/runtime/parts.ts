/**
 * What a function may carry beside the ledger. The subpath imports `#mail`, `#files`, `#drivers` and `#links` of
 * `package.json` lead to the real part where the function has the right, stated in `infra/access.ts`, and else to
 * `absent-parts.ts`; so what a function may not touch is not in its bundle either.
 */
import type { WaitTokens } from '../../shared/adapters/dynamodb/wait-tokens.ts';
import type { Clock } from '../../shared/ports/clock.ts';
import type { Files } from '../../shared/ports/files.ts';
import type { Mailer } from '../../shared/ports/mailer.ts';
import type { Workflow } from '../../shared/ports/workflow.ts';
import type { LinkKeys } from '../../shared/notifications/link-token.ts';
import type { Dependencies } from '../../shared/use-cases/dependencies.ts';
import type { Environment } from './environment.ts';

export const PARTS = ['mail', 'files', 'drivers', 'links'] as const;
export type Part = (typeof PARTS)[number];

export interface MailPart {
  readonly mailer: Mailer;
  /** What the sweeper does for mail, each time that it runs. */
  readonly tend: (deps: Dependencies) => Promise<void>;
}
export type ComposeMail = (environment: Environment, clock: Clock) => Promise<MailPart>;
export type ComposeFiles = () => Files;
/** Waiting needs only the table, which every function has; starting, looking at and ending executions is the part. */
export type ComposeDrivers = (waits: WaitTokens) => Workflow;
/** Answers the keys when they are asked for. */
export type ComposeLinks = () => Promise<() => LinkKeys>;
