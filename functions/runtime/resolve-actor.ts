/** From verified claims to who asks: the person's record, and the roles held today. */
import type { Actor } from '../../shared/use-cases/actor.ts';
import { load, queryAll, type Stored } from '../../shared/use-cases/store.ts';
import { rolesOn } from '../../shared/domain/organisation/person.ts';
import { personIdSchema } from '../../shared/domain/identifiers.ts';
import { localDayOf } from '../../shared/domain/time.ts';
import type { ApiEvent } from './api-event.ts';
import { RequestError } from './problem.ts';
import type { Runtime } from './runtime.ts';

type StoredPerson = Stored<'person'>;
interface Known {
  readonly body: StoredPerson['body'];
  readonly day: string;
  readonly actor: Actor;
}
interface Memory {
  /** By person: the actor of one version of the record, for one day. */
  readonly actors: Map<string, Known>;
  /** Subject of an identity provider → person's id; checked against the record on every use. */
  readonly subjects: Map<string, string>;
}
const memories = new WeakMap<Runtime, Memory>();
const MOST_REMEMBERED = 20_000;

function memoryOf(runtime: Runtime): Memory {
  const known = memories.get(runtime);
  if (known !== undefined) return known;
  const memory: Memory = { actors: new Map(), subjects: new Map() };
  memories.set(runtime, memory);
  return memory;
}

function remember<Value>(kept: Map<string, Value>, key: string, value: Value): void {
  if (kept.size >= MOST_REMEMBERED) kept.clear();
  kept.set(key, value);
}

/** A subject is the person's id unless the record names another one; then only that one is accepted from outside. */
const isSubjectOf = (person: StoredPerson, subject: string, local: boolean): boolean =>
  local || person.body.subject === undefined ? person.id === subject : person.body.subject === subject;

async function findPerson(
  runtime: Runtime,
  subject: string,
  local: boolean,
): Promise<StoredPerson | undefined> {
  const { ledger } = runtime.deps;
  const { subjects } = memoryOf(runtime);
  const id = local ? subject : (subjects.get(subject) ?? subject);
  if (personIdSchema.safeParse(id).success) {
    const person = await load(ledger, 'person', id);
    if (person !== undefined && isSubjectOf(person, subject, local)) return person;
  }
  if (local) return undefined;
  for await (const person of queryAll(ledger, 'person', { index: 'list', partition: 'people' }))
    if (isSubjectOf(person, subject, false)) {
      remember(subjects, subject, person.id);
      return person;
    }
  return undefined;
}

function actorOf(runtime: Runtime, person: StoredPerson): Actor {
  const day = localDayOf(runtime.deps.clock.now());
  const { actors } = memoryOf(runtime);
  const known = actors.get(person.id);
  if (known?.body === person.body && known.day === day) return known.actor;
  const { unitId } = person.body;
  const actor: Actor = { personId: person.id, unitId, roles: rolesOn(person.body, day), via: 'SESSION' };
  remember(actors, person.id, { body: person.body, day, actor });
  return actor;
}

/** Throws RequestError: 401 without verified claims, 403 when nobody here answers to them. */
export async function resolveActor(runtime: Runtime, event: ApiEvent): Promise<Actor> {
  const claims = event.requestContext.authorizer?.jwt.claims;
  const subject = claims?.['sub'];
  if (typeof subject !== 'string' || subject === '')
    throw new RequestError('UNAUTHENTICATED', 'Hãy đăng nhập rồi thực hiện lại.', {
      headers: { 'www-authenticate': 'Bearer' },
    });
  const local = runtime.sessions !== undefined && claims?.['iss'] === runtime.sessions.issuer;
  const person = await findPerson(runtime, subject, local);
  if (person === undefined)
    throw new RequestError(
      'NOT_ENTITLED',
      'Tài khoản này chưa gắn với người dùng nào của hệ thống; hãy liên hệ quản trị viên.',
    );
  return actorOf(runtime, person);
}
