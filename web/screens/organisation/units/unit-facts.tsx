import type { AnswerOf } from '../../../api/endpoint.ts';
import { Day } from '../../../components/day.tsx';
import { compareGroups, groupName } from '../../../texts/groups.ts';
import { useLanguage, useTexts } from '../../../texts/language.ts';
import type { UnitItem } from '../directory.ts';

const texts = {
  vi: {
    title: 'Thông tin đơn vị',
    id: 'Mã đơn vị',
    abbreviation: 'Chữ viết tắt',
    parent: 'Trực thuộc',
    groups: 'Nhóm nhận văn bản',
    from: 'Hoạt động từ',
    until: 'Thôi hoạt động từ',
    predecessors: 'Kế thừa từ',
    successor: 'Đơn vị kế thừa',
    email: 'Thư điện tử',
    phone: 'Điện thoại',
    none: 'Không có',
  },
  en: {
    title: 'About the unit',
    id: 'Code',
    abbreviation: 'Abbreviation',
    parent: 'Belongs to',
    groups: 'Groups of recipients',
    from: 'In force from',
    until: 'No longer in force from',
    predecessors: 'Succeeds',
    successor: 'Succeeded by',
    email: 'E-mail',
    phone: 'Telephone',
    none: 'None',
  },
};

export function UnitFacts({
  unit,
  units,
}: {
  readonly unit: AnswerOf<'GET /units/{unitId}'>['unit'];
  readonly units: readonly UnitItem[];
}) {
  const say = useTexts(texts);
  const language = useLanguage();
  const link = (id: string) => (
    <a href={`/units/${id}`}>{units.find((other) => other.id === id)?.name ?? id}</a>
  );
  const groups = [...unit.groups].sort(compareGroups).map((group) => groupName(group, language));
  return (
    <section class="sheet stack">
      <h2>{say.title}</h2>
      <dl class="facts">
        <dt>{say.id}</dt>
        <dd>{unit.id}</dd>
        <dt>{say.abbreviation}</dt>
        <dd>{unit.abbreviation ?? say.none}</dd>
        <dt>{say.parent}</dt>
        <dd>{unit.parentId === undefined ? say.none : link(unit.parentId)}</dd>
        <dt>{say.groups}</dt>
        <dd>{groups.length === 0 ? say.none : groups.join('; ')}</dd>
        <dt>{say.from}</dt>
        <dd>
          <Day value={unit.validFrom} />
        </dd>
        {unit.validUntil !== undefined && (
          <>
            <dt>{say.until}</dt>
            <dd>
              <Day value={unit.validUntil} />
            </dd>
          </>
        )}
        {unit.predecessorIds.length > 0 && (
          <>
            <dt>{say.predecessors}</dt>
            <dd class="organisation-lines">
              {unit.predecessorIds.map((id) => (
                <span key={id}>{link(id)}</span>
              ))}
            </dd>
          </>
        )}
        {unit.successorId !== undefined && (
          <>
            <dt>{say.successor}</dt>
            <dd>{link(unit.successorId)}</dd>
          </>
        )}
        <dt>{say.email}</dt>
        <dd>{unit.email === undefined ? say.none : <a href={`mailto:${unit.email}`}>{unit.email}</a>}</dd>
        <dt>{say.phone}</dt>
        <dd class="numeric">{unit.phone ?? say.none}</dd>
      </dl>
    </section>
  );
}
