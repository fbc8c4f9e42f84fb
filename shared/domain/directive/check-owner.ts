/** Checks of who is given work: each owner exists, is in force, and gets the document for action. */
import { isInForce, type Unit } from '../organisation/unit.ts';
import { notInForce } from './not-in-force.ts';
import type { ObligationDraft } from './directive.ts';
import { ownedBy } from './expand.ts';
import { blocking, type CheckContext, type CheckFinding } from './finding.ts';

export interface Addressed {
  readonly addressed: readonly Unit[];
  readonly addressedIds: ReadonlySet<string>;
  readonly unitsById: ReadonlyMap<string, Unit>;
}

function checkNamedUnit(
  unitId: string,
  field: string,
  { today }: CheckContext,
  among: Addressed,
): CheckFinding[] {
  const unit = among.unitsById.get(unitId);
  if (unit === undefined)
    return [blocking('OWNER_UNKNOWN', field, `Không có đơn vị “${unitId}”; hãy chọn lại đơn vị được giao.`)];
  if (!isInForce(unit, today)) return [blocking('OWNER_NOT_IN_FORCE', field, notInForce(unit, today))];
  if (among.addressedIds.has(unitId)) return [];
  return [
    blocking(
      'OWNER_NOT_ADDRESSED',
      field,
      `${unit.name} được giao việc nhưng không có trong nơi nhận để thực hiện; hãy thêm vào nơi nhận.`,
    ),
  ];
}

export function checkOwner(
  obligation: ObligationDraft,
  field: string,
  context: CheckContext,
  among: Addressed,
): CheckFinding[] {
  const { owner, coordinatingUnitIds } = obligation;
  const coordinating = coordinatingUnitIds.flatMap((id, index) =>
    checkNamedUnit(id, `${field}.coordinatingUnitIds.${index}`, context, among),
  );
  if (owner === undefined)
    return [
      blocking(
        'OWNER_MISSING',
        `${field}.owner`,
        'Chưa ghi đơn vị chủ trì; hãy chọn đơn vị, nhóm đơn vị hoặc tất cả nơi nhận để thực hiện.',
      ),
      ...coordinating,
    ];
  const named =
    owner.kind === 'UNITS'
      ? owner.unitIds.flatMap((id, index) =>
          checkNamedUnit(id, `${field}.owner.unitIds.${index}`, context, among),
        )
      : [];
  const nobody =
    named.length === 0 && among.addressed.length > 0 && !among.addressed.some((unit) => ownedBy(owner, unit))
      ? [
          blocking(
            'OWNER_IS_NOBODY',
            `${field}.owner`,
            'Không đơn vị nào trong nơi nhận để thực hiện thuộc nhóm được giao chủ trì; hãy sửa nhóm chủ trì hoặc nơi nhận.',
          ),
        ]
      : [];
  return [...named, ...nobody, ...coordinating];
}
