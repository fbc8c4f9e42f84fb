import type { LetterRecord } from '../../shared/domain/letter.ts';
import { day } from '../../shared/domain/time.ts';
import type { Province } from './province.ts';

/** Saves a draft about the report of the first commune, a reminder unless said otherwise; answers its id. */
export async function draftedLetter(
  province: Province,
  directiveId: string,
  more: Partial<LetterRecord> = {},
): Promise<string> {
  const { id = 'l-nhac' } = more;
  await province.put('letter', id, {
    id,
    kind: 'REMINDER_LETTER',
    phase: 'DRAFT',
    directiveId,
    assignmentId: `${directiveId}-xa-1-1`,
    unitId: 'xa-1',
    draftedAt: province.clock.now(),
    facts: {
      notation: '01/UBND-NV',
      subject: 'Chấn chỉnh kỷ luật, kỷ cương hành chính',
      issuedDay: day('2026-11-02'),
      unitName: 'Xã Số 1',
      product: 'Báo cáo kết quả rà soát',
      dueDay: day('2026-11-27'),
      workingDaysLate: 3,
      remindedOn: [day('2026-11-26'), day('2026-11-27')],
    },
    signing: { position: 'CHIEF_OF_OFFICE', form: 'BY_ORDER' },
    ...more,
  });
  return id;
}
