import { beforeEach, describe, expect, test } from 'vitest';
import type { LetterRecord } from '../../shared/domain/letter.ts';
import { getLetter } from '../../shared/use-cases/letter/get-letter.ts';
import { listLetters } from '../../shared/use-cases/letter/list-letters.ts';
import { submitReport } from '../../shared/use-cases/assignment/commands.ts';
import { setLetterAside } from '../../shared/use-cases/letter/set-letter-aside.ts';
import { signLetter } from '../../shared/use-cases/letter/sign-letter.ts';
import { loadExisting } from '../../shared/use-cases/store.ts';
import { draftedLetter } from './drafted-letter.ts';
import { freshProvince } from './fresh-province.ts';
import { at, chairman, chief, desk, granted, issued, messagesOf, officerOf } from './province.ts';
import { reportFor } from './work.ts';

const province = freshProvince();
let directiveId: string;
beforeEach(async () => {
  directiveId = await issued(province);
  province.clock.set(at('2026-12-02'));
});

const letter = (id: string, more: Partial<LetterRecord> = {}) =>
  draftedLetter(province, directiveId, { ...more, id });
const criticism = () =>
  letter('l-phe-binh', { kind: 'CRITICISM_LETTER', signing: { position: 'CHAIRMAN', form: 'OWN' } });

describe('Ký văn bản đôn đốc', () => {
  test('the Chief of Office signs a reminder by order; it takes the next number of the same series as the directives', async () => {
    const letterId = await letter('l-nhac');
    const signed = granted(await signLetter(province, { actor: chief, letterId }));
    expect(signed.notation).toBe('02/UBND-VP');
    const { body } = await loadExisting(province.ledger, 'letter', letterId);
    expect(body).toMatchObject({
      phase: 'SIGNED',
      signed: { number: 2, day: '2026-12-02', name: 'Trần Thị Bình', by: 'chanh-van-phong' },
    });
    const { draft } = granted(await getLetter(province, { actor: chief, letterId }));
    expect(draft.signature).toEqual({
      lines: ['TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG'],
      signerName: 'Trần Thị Bình',
    });
    expect(await signLetter(province, { actor: chief, letterId })).toMatchObject({
      refusals: [{ code: 'WRONG_PHASE' }],
    });
  });

  test('the Chief of Office cannot sign a criticism, nor sign on behalf of the committee', async () => {
    const letterId = await criticism();
    expect(await signLetter(province, { actor: chief, letterId })).toMatchObject({
      refusals: [{ code: 'SIGNING_REFUSED' }],
    });
    const reminder = await letter('l-nhac');
    const refused = await signLetter(province, { actor: chief, letterId: reminder }, { form: 'ON_BEHALF' });
    expect(refused).toMatchObject({ refusals: [{ code: 'SIGNING_REFUSED', field: 'form' }] });
    expect(messagesOf(refused)[0]).toContain('ký thừa lệnh');
    expect((await loadExisting(province.ledger, 'register', 'ubnd-tinh-2026')).body.nextNumber).toBe(2);
    expect(granted(await signLetter(province, { actor: chairman, letterId })).notation).toBe('02/UBND-VP');
  });

  test('whoever is entitled signs in their own position even when another signer was proposed', async () => {
    const letterId = await letter('l-nhac');
    granted(await signLetter(province, { actor: chairman, letterId }));
    expect((await loadExisting(province.ledger, 'letter', letterId)).body.signing).toEqual({
      position: 'CHAIRMAN',
      form: 'OWN',
    });
  });

  test('ten letters signed at once by two people get ten numbers in a row', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, (_, index) => letter(`l-nhac-${index}`)));
    await Promise.all(
      ids.map((letterId, index) =>
        signLetter(province, { actor: index % 2 === 0 ? chief : chairman, letterId }),
      ),
    );
    const signed = await Promise.all(ids.map((id) => loadExisting(province.ledger, 'letter', id)));
    expect(signed.map(({ body }) => body.signed?.number).sort((one = 0, other = 0) => one - other)).toEqual([
      2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
    ]);
  });

  test('a request for explanation and a report at the same moment: the letter is signed and the duty begins, or neither', async () => {
    const letterId = await letter('l-giai-trinh', { kind: 'EXPLANATION_REQUEST' });
    const assignmentId = `${directiveId}-xa-1-1`;
    const [signed] = await Promise.all([
      signLetter(province, { actor: chief, letterId }),
      submitReport(province, { assignmentId, actor: officerOf('xa-1') }, { report: reportFor(['1', '2']) }),
    ]);
    const { body } = await loadExisting(province.ledger, 'letter', letterId);
    const events = await province.ledger.events({ kind: 'assignment', id: assignmentId });
    const asked = events.filter(({ type }) => type === 'EXPLANATION_REQUESTED');
    expect(events.map(({ type }) => type)).toContain('REPORT_FILED');
    expect(asked.map(({ payload }) => payload)).toEqual(
      signed.outcome === 'DONE' ? [{ dueDay: '2026-12-07', letterId }] : [],
    );
    expect(body).toMatchObject(
      signed.outcome === 'DONE'
        ? { phase: 'SIGNED', facts: { answerDay: '2026-12-07' } }
        : { phase: 'DRAFT' },
    );
  });

  test('a draft made before its duty was recorded is measured by the report', async () => {
    const letterId = await letter('l-nhac');
    const assignmentId = `${directiveId}-xa-1-1`;
    granted(
      await submitReport(
        province,
        { assignmentId, actor: officerOf('xa-1') },
        { report: reportFor(['1', '2']) },
      ),
    );
    const refused = await signLetter(province, { actor: chief, letterId });
    expect(refused).toMatchObject({ refusals: [{ code: 'INVALID' }] });
    expect(messagesOf(refused)[0]).toContain('Đơn vị đã nộp báo cáo kết quả từ ngày 02/12/2026');
    expect((await loadExisting(province.ledger, 'register', 'ubnd-tinh-2026')).body.nextNumber).toBe(2);
    expect(
      granted(await signLetter(province, { actor: chairman, letterId: await criticism() })),
    ).toBeDefined();
  });

  test('a draft that is set aside keeps its reason, takes no number and cannot be signed any more', async () => {
    const letterId = await letter('l-nhac');
    granted(
      await setLetterAside(province, { actor: chief, letterId }, { reason: 'Đơn vị đã báo cáo trực tiếp' }),
    );
    expect(await signLetter(province, { actor: chief, letterId })).toMatchObject({
      refusals: [{ code: 'WRONG_PHASE' }],
    });
    expect((await loadExisting(province.ledger, 'register', 'ubnd-tinh-2026')).body.nextNumber).toBe(2);
  });

  test('the draft states the facts in full sentences, with the letters that went before', async () => {
    const reminder = await letter('l-nhac');
    granted(await signLetter(province, { actor: chief, letterId: reminder }));
    province.clock.set(at('2026-12-10'));
    const { draft } = granted(await getLetter(province, { actor: desk, letterId: await criticism() }));
    const text = draft.body.map((block) => (block.kind === 'PARAGRAPH' ? block.text : '')).join('\n');
    expect(text).toContain('Công văn số 01/UBND-NV');
    expect(text).toContain('02/UBND-VP');
    expect(text).toContain('Chủ tịch Ủy ban nhân dân xã Số 1');
    expect(draft.issuingBody).toEqual(['ỦY BAN NHÂN DÂN', 'TỈNH BÌNH MINH']);
  });

  test('letters are the office’s; a unit is told that they do not exist', async () => {
    const letterId = await letter('l-nhac');
    expect(await getLetter(province, { actor: officerOf('xa-1'), letterId })).toMatchObject({
      refusals: [{ code: 'NOT_FOUND' }],
    });
    expect(await signLetter(province, { actor: desk, letterId })).toMatchObject({
      refusals: [{ code: 'NOT_ENTITLED' }],
    });
    const waiting = granted(
      await listLetters(province, { actor: chief }, { limit: 10, phase: 'DRAFT', text: 'xa so 1' }),
    );
    expect(waiting.items.map(({ id }) => id)).toEqual([letterId]);
  });
});
