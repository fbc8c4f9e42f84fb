import type { AnswerOf } from '../../../../api/endpoint.ts';

/** What a rehearsal tells. */
export type Told = AnswerOf<'POST /directives/{directiveId}/rehearsal'>;
export type Behaviour = Told['behaviour'];
export type ToldDay = Told['days'][number];
export type ToldKind = ToldDay['entries'][number]['kind'];
