/** Who answers for a unit; without a reporting officer it gets directives that nobody files for. */
import { mayI, useMe } from '../../../app/me.ts';
import { useReading } from '../../../api/use-reading.ts';
import { LinkButton } from '../../../components/button.tsx';
import { Empty, Notice, Shown } from '../../../components/notice.tsx';
import { Table } from '../../../components/table.tsx';
import { roleNames } from '../../../texts/labels.ts';
import { useTexts } from '../../../texts/language.ts';
import { byName, type PersonItem } from '../directory.ts';

const texts = {
  vi: {
    title: 'Người của đơn vị',
    name: 'Họ tên',
    roles: 'Vai trò hôm nay',
    contact: 'Liên hệ',
    none: 'Chưa giữ vai trò nào',
    add: 'Thêm người',
    alone: 'Hôm nay đơn vị chưa có ai giữ vai trò cán bộ đầu mối báo cáo.',
    empty: 'Đơn vị chưa có người dùng nào',
    teach: 'Thêm cán bộ đầu mối báo cáo và thủ trưởng để đơn vị nhận thư, xác nhận, nộp kế hoạch và báo cáo.',
  },
  en: {
    title: 'People of the unit',
    name: 'Name',
    roles: 'Roles today',
    contact: 'Contact',
    none: 'No role today',
    add: 'Add a person',
    alone: 'Nobody is the unit’s reporting officer today.',
    empty: 'Nobody is known here yet',
    teach: 'Add a reporting officer and a head, so that the unit gets its mail and can answer.',
  },
};

function People({ people }: { readonly people: readonly PersonItem[] }) {
  const say = useTexts(texts);
  const roles = useTexts(roleNames);
  if (people.length === 0) return <Empty title={say.empty}>{say.teach}</Empty>;
  return (
    <>
      {!people.some(({ rolesToday }) => rolesToday.includes('REPORTING_OFFICER')) && (
        <Notice tone="warn">{say.alone}</Notice>
      )}
      <Table
        caption={say.title}
        isCaptionHidden
        rows={byName(people)}
        keyOf={({ id }) => id}
        columns={[
          {
            key: 'name',
            title: say.name,
            isHead: true,
            cell: ({ id, name }) => <a href={`/people?person=${id}`}>{name}</a>,
          },
          {
            key: 'roles',
            title: say.roles,
            cell: ({ rolesToday }) => rolesToday.map((role) => roles[role]).join(', ') || say.none,
          },
          {
            key: 'contact',
            title: say.contact,
            cell: ({ email, phone }) => (
              <div class="organisation-lines">
                <a href={`mailto:${email}`}>{email}</a>
                {phone !== undefined && <span class="numeric">{phone}</span>}
              </div>
            ),
          },
        ]}
      />
    </>
  );
}

export function UnitPeople({ unitId }: { readonly unitId: string }) {
  const me = useMe();
  const say = useTexts(texts);
  const reading = useReading('GET /people', { query: { unit: unitId, limit: 200 } });
  return (
    <section class="sheet stack">
      <div class="row spread">
        <h2>{say.title}</h2>
        {mayI(me, 'EDIT_PEOPLE') && (
          <LinkButton small icon="plus" href={`/people?do=add&unit=${unitId}`}>
            {say.add}
          </LinkButton>
        )}
      </div>
      <Shown reading={reading}>{({ items }) => <People people={items} />}</Shown>
    </section>
  );
}
