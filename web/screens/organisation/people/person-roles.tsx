/** Roles over time; ending them all stops a person at once, whatever session is open. */
import { useState } from 'preact/hooks';
import { mayI, useMe } from '../../../app/me.ts';
import { useCommand } from '../../../api/use-command.ts';
import { Button } from '../../../components/button.tsx';
import { Day } from '../../../components/day.tsx';
import { Confirm } from '../../../components/dialog.tsx';
import { Empty } from '../../../components/notice.tsx';
import { Table } from '../../../components/table.tsx';
import { tell } from '../../../components/toast.tsx';
import { today } from '../../../texts/format.ts';
import { roleNames } from '../../../texts/labels.ts';
import { useTexts } from '../../../texts/language.ts';
import type { PersonItem } from '../directory.ts';
import { bodyOfPerson, draftOfPerson, withoutRoles } from './person-draft.ts';

const texts = {
  vi: {
    title: 'Vai trò',
    role: 'Vai trò',
    from: 'Từ ngày',
    until: 'Thôi giữ từ ngày',
    standing: 'Hôm nay',
    held: 'Đang giữ',
    past: 'Đã thôi',
    coming: 'Sắp tới',
    empty: 'Chưa giữ vai trò nào',
    teach: 'Không có vai trò thì đăng nhập được nhưng không xem và không làm được gì.',
    end: 'Thôi mọi vai trò từ hôm nay',
    sure: (name: string) => `${name} thôi mọi vai trò từ hôm nay?`,
    consequence:
      'Có hiệu lực ngay, kể cả khi người này đang đăng nhập. Nhiệm vụ của đơn vị vẫn còn đó; hãy bảo đảm đơn vị còn người đầu mối.',
    ended: (name: string) => `${name} không còn giữ vai trò nào từ hôm nay.`,
  },
  en: {
    title: 'Roles',
    role: 'Role',
    from: 'From',
    until: 'Ends on',
    standing: 'Today',
    held: 'Held',
    past: 'Ended',
    coming: 'To come',
    empty: 'No roles',
    teach: 'Without a role a person may sign in, and see and do nothing.',
    end: 'End all roles today',
    sure: (name: string) => `End all roles of ${name} today?`,
    consequence:
      'In force at once, even if they are signed in. The unit’s assignments stay: see that somebody else answers for it.',
    ended: (name: string) => `${name} holds no role from today on.`,
  },
};

export function PersonRoles({ person }: { readonly person: PersonItem }) {
  const me = useMe();
  const say = useTexts(texts);
  const names = useTexts(roleNames);
  const ending = useCommand('PUT /people/{personId}');
  const [isAsking, ask] = useState(false);
  const day = today();
  const standing = ({ from, until }: PersonItem['roles'][number]): string =>
    from > day ? say.coming : until !== undefined && until <= day ? say.past : say.held;
  const end = async (): Promise<void> => {
    const body = bodyOfPerson(withoutRoles(draftOfPerson(person)));
    const done = await ending.run({ params: { personId: person.id }, body, ifVersion: person.version });
    if (done === undefined) return;
    ask(false);
    tell(say.ended(person.name));
  };
  return (
    <section class="sheet stack">
      <div class="row spread">
        <h2>{say.title}</h2>
        {person.rolesToday.length > 0 && mayI(me, 'EDIT_PEOPLE') && me.personId !== person.id && (
          <Button small kind="danger" onClick={() => ask(true)}>
            {say.end}
          </Button>
        )}
      </div>
      {person.roles.length === 0 ? (
        <Empty title={say.empty}>{say.teach}</Empty>
      ) : (
        <Table
          caption={say.title}
          isCaptionHidden
          rows={[...person.roles].sort((one, other) => (one.from < other.from ? 1 : -1))}
          keyOf={({ role, from }) => `${role}${from}`}
          columns={[
            { key: 'role', title: say.role, isHead: true, cell: ({ role }) => names[role] },
            { key: 'from', title: say.from, cell: ({ from }) => <Day value={from} /> },
            {
              key: 'until',
              title: say.until,
              cell: ({ until }) => (until === undefined ? '–' : <Day value={until} />),
            },
            { key: 'standing', title: say.standing, cell: standing },
          ]}
        />
      )}
      {isAsking && (
        <Confirm
          title={say.sure(person.name)}
          deed={say.end}
          kind="danger"
          isBusy={ending.isSending}
          problem={ending.problem}
          onConfirm={() => void end()}
          onClose={() => ask(false)}
        >
          <p>{say.consequence}</p>
        </Confirm>
      )}
    </section>
  );
}
