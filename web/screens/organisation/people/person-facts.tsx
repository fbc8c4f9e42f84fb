import { useTexts } from '../../../texts/language.ts';
import { positionNames } from '../../directives/drafting/names.ts';
import type { PersonItem, UnitItem } from '../directory.ts';

const texts = {
  vi: {
    title: 'Thông tin',
    unit: 'Đơn vị',
    email: 'Thư điện tử',
    phone: 'Điện thoại',
    position: 'Chức vụ khi ký',
    id: 'Mã người dùng',
    subject: 'Mã ở hệ thống đăng nhập chung',
    none: 'Không có',
    signs: 'Không ký văn bản',
  },
  en: {
    title: 'About',
    unit: 'Unit',
    email: 'E-mail',
    phone: 'Telephone',
    position: 'Position when signing',
    id: 'Code',
    subject: 'Code at the identity provider',
    none: 'None',
    signs: 'Signs no documents',
  },
};

export function PersonFacts({
  person,
  units,
}: {
  readonly person: PersonItem;
  readonly units: readonly UnitItem[];
}) {
  const say = useTexts(texts);
  const positions = useTexts(positionNames);
  const { unitId, email, phone, position, id, subject } = person;
  return (
    <section class="sheet stack">
      <h2>{say.title}</h2>
      <dl class="facts">
        <dt>{say.unit}</dt>
        <dd>
          <a href={`/units/${unitId}`}>{units.find((unit) => unit.id === unitId)?.name ?? unitId}</a>
        </dd>
        <dt>{say.email}</dt>
        <dd>
          <a href={`mailto:${email}`}>{email}</a>
        </dd>
        <dt>{say.phone}</dt>
        <dd class="numeric">{phone ?? say.none}</dd>
        <dt>{say.position}</dt>
        <dd>{position === undefined ? say.signs : positions[position]}</dd>
        <dt>{say.id}</dt>
        <dd>{id}</dd>
        {subject !== undefined && (
          <>
            <dt>{say.subject}</dt>
            <dd>{subject}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
