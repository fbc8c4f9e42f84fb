import { expect } from 'vitest';
import { day } from '../../shared/domain/time.ts';
import { journey, mailsTo } from '../support/journey.ts';
import { letter } from '../support/world.ts';

journey(
  'đơn vị từ chối tiếp nhận, cơ quan ban hành giữ nguyên việc giao: hai bên đều được báo, thời hạn không đổi',
  { units: 1 },
  async (world, steps) => {
    const directive = await world.issue(letter(day('2026-11-27')));
    const commune = `${directive.id}-xa-1-1`;
    await world.until('2026-11-02', 10);
    await steps.rejectReceipt(commune, 'Không thuộc chức năng của xã.');
    expect(mailsTo(world, 'chuyen-vien')).toEqual(['02/11 10:00 UBND xã số 1 từ chối tiếp nhận']);
    expect((await world.assignment(commune)).custody.at(-1)).toMatchObject({ party: 'DISTRIBUTION' });
    await steps.upholdReceipt(commune, 'Nội dung thuộc trách nhiệm của mọi xã.');
    for (const person of ['cb-xa-1', 'tt-xa-1'])
      expect(mailsTo(world, person).at(-1)).toBe(
        '02/11 10:00 Việc giao được giữ nguyên, đề nghị xác nhận đã nhận',
      );
    await steps.acknowledge(commune);
    expect(await world.assignment(commune)).toMatchObject({
      phase: 'AWAITING_PLAN',
      duties: { REPORT: { dueDay: '2026-11-27' } },
    });
  },
);
