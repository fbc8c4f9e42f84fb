/** The first page, joined from the parts that a person's roles have: the late, one's own decisions, the unit's work. */
import type { ComponentChildren } from 'preact';
import { isAuditor, isDecider, isUnitPerson, mayI, rolesOf, useMe, type Me } from '../../app/me.ts';
import { useReading } from '../../api/use-reading.ts';
import { Empty, Shown } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { formatDay, weekdayOf } from '../../texts/format.ts';
import { useLanguage, useTexts } from '../../texts/language.ts';
import { DecisionsPart } from './decisions-part.tsx';
import { DirectivesPart } from './directives-part.tsx';
import { ExceptionsPart } from './exceptions-part.tsx';
import { FirstHint } from './first-hint.tsx';
import { ReaderPart } from './reader-part.tsx';
import { SetUpPart } from './set-up-part.tsx';
import { UnitPart } from './unit-part.tsx';
import type { WorkList } from './work.ts';
import './start.css';

const texts = {
  vi: {
    today: 'Hôm nay',
    none: 'Hôm nay không có việc gì ở đây',
    noneText: 'Các mục ông/bà được xem ở danh mục bên trái.',
    noRole: 'Ông/bà chưa giữ vai trò nào hôm nay',
    noRoleText: 'Quản trị hệ thống ghi vai trò và thời gian giữ vai trò; khi có, việc sẽ hiện ở đây.',
  },
  en: {
    today: 'Today',
    none: 'Nothing here today',
    noneText: 'What you may look at stands in the menu on the left.',
    noRole: 'You hold no role today',
    noRoleText: 'An administrator records roles and their dates; then your work appears here.',
  },
};

/** Who decides sees their decisions first; who follows sees the late first; the unit sees its own work first. */
function partsOf(work: WorkList, me: Me): ComponentChildren[] {
  const { decisions, exceptions, directives, unit, setUp } = work;
  const isRegistrar = rolesOf(me).includes('REGISTRAR');
  const decides = decisions.length > 0 || isDecider(me) || (exceptions !== undefined && !isAuditor(me));
  const own = unit !== undefined && isUnitPerson(me) && <UnitPart key="unit" lines={unit} />;
  const late = exceptions !== undefined && <ExceptionsPart key="late" exceptions={exceptions} />;
  const mine = decides && <DecisionsPart key="mine" groups={decisions} />;
  return [
    own,
    ...(isDecider(me) ? [mine, late] : [late, mine]),
    isRegistrar && (
      <ReaderPart key="registry" title="registry" names={['registers', 'directives', 'letters']} />
    ),
    directives !== undefined && (
      <DirectivesPart key="directives" directives={directives} withFigures={isAuditor(me)} />
    ),
    isAuditor(me) && mayI(me, 'VERIFY_LEDGER') && (
      <ReaderPart key="audit" title="audit" names={['ledger', 'mails', 'letters']} />
    ),
    setUp !== undefined && <SetUpPart key="setup" setUp={setUp} />,
  ].filter((part) => part !== false);
}

export default function Start() {
  const say = useTexts(texts);
  const language = useLanguage();
  const me = useMe();
  const reading = useReading('GET /work-list');
  const day = reading.data?.today;
  return (
    <Page
      title={say.today}
      lead={
        day === undefined ? me.unitName : `${weekdayOf(day, language)}, ${formatDay(day)} · ${me.unitName}`
      }
    >
      <div class="stack loose">
        <FirstHint />
        <Shown reading={reading}>
          {(work) => {
            const parts = partsOf(work, me);
            return parts.length > 0 ? (
              parts
            ) : me.roles.length === 0 ? (
              <Empty title={say.noRole}>{say.noRoleText}</Empty>
            ) : (
              <Empty title={say.none}>{say.noneText}</Empty>
            );
          }}
        </Shown>
      </div>
    </Page>
  );
}
