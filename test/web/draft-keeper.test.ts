/** A draft that is typed over a line that is cut, on a computer that crashes, while somebody else types in it too. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { letter455 } from '../../local/scenarios/letter-455.ts';
import { createCalendar } from '../../shared/domain/calendar/calendar.ts';
import { standardSpecialDays } from '../../shared/domain/calendar/special-days.ts';
import { day } from '../../shared/domain/time.ts';
import { ApiProblem, LineProblem } from '../../web/api/problem.ts';
import { contentOf } from '../../web/screens/directives/drafting/form/draft-content.ts';
import type { Content, DraftForm } from '../../web/screens/directives/drafting/draft-form.ts';
import { createDraftKeeper } from '../../web/screens/directives/drafting/keeping/draft-keeper.ts';
import type { DraftKeeper, KeptDraft } from '../../web/screens/directives/drafting/keeping/keeper-state.ts';
import { mergeContents } from '../../web/screens/directives/drafting/form/merge-contents.ts';

const calendar = createCalendar(standardSpecialDays(), { version: 1 });
const letter: Content = letter455({ issueDay: day('2026-03-10'), calendar });
const stale = () =>
  new ApiProblem({ status: 412, code: 'STALE', title: '', detail: 'Đã có bản mới', errors: [] });

type Line = 'GOOD' | 'CUT_BEFORE' | 'CUT_AFTER';

/** A server with one draft, a computer whose storage survives, and a clock that the test moves. */
function desk() {
  const server = { version: 1, content: letter, answers: new Map<string, { version: number; at: string }>() };
  let line: Line = 'GOOD';
  let kept: string | undefined;
  let timers: (() => void)[] = [];
  let keys = 0;
  const open = (): DraftKeeper =>
    createDraftKeeper(
      { version: server.version, content: server.content },
      {
        send: async (content, version, key) => {
          await Promise.resolve();
          if (line === 'CUT_BEFORE') throw new LineProblem('Mất mạng');
          const known = server.answers.get(key);
          if (known === undefined && version !== server.version) throw stale();
          const answer = known ?? { version: (server.version += 1), at: `lần ${server.version}` };
          if (known === undefined) server.content = structuredClone(content);
          server.answers.set(key, answer);
          if (line === 'CUT_AFTER') throw new LineProblem('Mất mạng');
          return answer;
        },
        read: async () => {
          if (line !== 'GOOD') throw new LineProblem('Mất mạng');
          return { version: server.version, content: server.content };
        },
        storage: {
          get: () => (kept === undefined ? undefined : (JSON.parse(kept) as KeptDraft)),
          set: (next) => void (kept = JSON.stringify(next)),
          remove: () => void (kept = undefined),
        },
        now: () => '2026-11-02T01:00:00.000Z',
        newKey: () => String((keys += 1)),
        later: (run) => {
          timers.push(run);
          return () => void (timers = timers.filter((one) => one !== run));
        },
      },
    );
  return {
    server,
    open,
    isKeptHere: () => kept !== undefined,
    lineIs: (state: Line) => void (line = state),
    /** A crash: what was waiting to be sent never is. */
    crash: () => void (timers = []),
    another: (change: Partial<Content>) => {
      server.content = { ...server.content, ...change };
      server.version += 1;
    },
  };
}
const writing =
  (more: Partial<DraftForm>) =>
  (form: DraftForm): DraftForm => ({ ...form, ...more });
const clauseText = (id: string, text: string) => (form: DraftForm) => ({
  ...form,
  clauses: form.clauses.map((clause) => (clause.id === id ? { ...clause, text } : clause)),
});

describe('Keeping a draft', () => {
  test('what is typed is on the server after the pause, and no longer on this computer', async () => {
    const { server, open, isKeptHere } = desk();
    const keeper = open();
    keeper.change(writing({ subject: 'Trích yếu mới' }));
    expect(isKeptHere()).toBe(true);
    expect(await keeper.flush()).toBe(true);
    expect(server.content.subject).toBe('Trích yếu mới');
    expect(keeper.state()).toMatchObject({ saving: 'SAVED', savedAt: 'lần 2', version: 2 });
    expect(isKeptHere()).toBe(false);
  });

  test('nothing is sent when nothing was changed', async () => {
    const { server, open } = desk();
    const keeper = open();
    keeper.change(writing({ subject: `${letter.subject}  ` }));
    expect(await keeper.flush()).toBe(true);
    expect(server.version).toBe(1);
  });

  test('an answer that was lost is not a change by somebody else, also after a crash', async () => {
    const { server, open, lineIs, crash } = desk();
    const before = open();
    before.change(writing({ subject: 'Lần một' }));
    lineIs('CUT_AFTER');
    expect(await before.flush()).toBe(false);
    expect(before.state().saving).toBe('CUT');
    before.change(writing({ subject: 'Lần hai' }));
    crash();
    lineIs('GOOD');
    const after = open();
    expect(after.state().form.subject).toBe('Lần hai');
    expect(await after.flush()).toBe(true);
    expect(server.content.subject).toBe('Lần hai');
  });

  test('two people in different clauses do not disturb each other', async () => {
    const { server, open, another } = desk();
    const keeper = open();
    const [one, two] = letter.clauses.map(({ id }) => id);
    keeper.change(clauseText(one!, 'Lời của tôi'));
    another({
      place: 'Nơi khác',
      clauses: letter.clauses.map((clause) =>
        clause.id === two ? { ...clause, text: 'Lời của người khác' } : clause,
      ),
    });
    expect(await keeper.flush()).toBe(true);
    const texts = new Map(server.content.clauses.map(({ id, text }) => [id, text]));
    expect([texts.get(one!), texts.get(two!), server.content.place]).toEqual([
      'Lời của tôi',
      'Lời của người khác',
      'Nơi khác',
    ]);
    expect(keeper.state().merged).toBe(1);
  });

  test('two people in the same clause: a person chooses, and either choice is carried out', async () => {
    for (const whose of ['MINE', 'THEIRS'] as const) {
      const { server, open, another } = desk();
      const keeper = open();
      keeper.change(writing({ subject: 'Của tôi' }));
      another({ subject: 'Của người khác' });
      expect(await keeper.flush()).toBe(false);
      expect(keeper.state()).toMatchObject({ saving: 'STALE', form: { subject: 'Của tôi' } });
      keeper.change(writing({ place: 'Vẫn gõ tiếp' }));
      await keeper.decide(whose);
      await keeper.flush();
      expect(server.content.subject).toBe(whose === 'MINE' ? 'Của tôi' : 'Của người khác');
      expect(server.content.place).toBe('Vẫn gõ tiếp');
      expect(keeper.state().saving).toBe('SAVED');
    }
  });

  test('whatever is cut, crashes or is changed by another, what was typed last reaches the server once the line is good', async () => {
    const step = fc.oneof(
      fc.record({ what: fc.constant('type' as const), text: fc.integer({ min: 0, max: 99 }) }),
      fc.record({
        what: fc.constant('line' as const),
        line: fc.constantFrom<Line>('GOOD', 'CUT_BEFORE', 'CUT_AFTER'),
      }),
      fc.record({ what: fc.constantFrom('send' as const, 'crash' as const, 'another' as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const world = desk();
        let keeper = world.open();
        let mine = letter.subject;
        let theirs = 0;
        for (const one of steps) {
          if (one.what === 'type') {
            mine = `Trích yếu ${one.text}`;
            keeper.change(writing({ subject: mine }));
          } else if (one.what === 'line') world.lineIs(one.line);
          else if (one.what === 'another') world.another({ place: `Nơi ${(theirs += 1)}` });
          else if (one.what === 'send') await keeper.flush();
          else {
            await keeper.flush();
            world.crash();
            keeper = world.open();
          }
        }
        world.lineIs('GOOD');
        await keeper.flush();
        keeper.change(writing({ urgency: 'URGENT' }));
        expect(await keeper.flush()).toBe(true);
        expect(world.server.content.subject).toBe(mine);
        if (theirs > 0) expect(world.server.content.place).toBe(`Nơi ${theirs}`);
        expect(contentOf(keeper.state().form)).toEqual(world.server.content);
      }),
    );
  });
});

describe('Putting together what two people changed', () => {
  const [first, second, ...rest] = letter.clauses;
  test('a clause that one removed and the other changed is a collision, and is not lost by either choice', () => {
    const removed = { ...letter, clauses: [second!, ...rest] };
    const changed = { ...letter, clauses: [{ ...first!, text: 'Sửa' }, second!, ...rest] };
    expect(mergeContents(letter, removed, changed)).toEqual({
      value: removed,
      collisions: [`clause ${first!.id}`],
    });
    expect(mergeContents(letter, changed, removed)).toEqual({
      value: changed,
      collisions: [`clause ${first!.id}`],
    });
  });
  test('a clause that one added stays beside a clause that the other changed', () => {
    const added = { id: '9', kind: 'INFORMATION' as const, text: 'Thêm' };
    const mine = { ...letter, clauses: [...letter.clauses, added] };
    const theirs = { ...letter, clauses: [{ ...first!, text: 'Sửa' }, second!, ...rest] };
    const { value, collisions } = mergeContents(letter, mine, theirs);
    expect(collisions).toEqual([]);
    expect(value.clauses).toEqual([...theirs.clauses, added]);
  });
  test('what one emptied stays empty', () => {
    const { place: _place, ...theirs } = letter;
    const { value, collisions } = mergeContents(letter, { ...letter, subject: 'Mới' }, theirs);
    expect(collisions).toEqual([]);
    expect(value).toEqual({ ...theirs, subject: 'Mới' });
  });
});
