/** Days that are announced as a policy and not yet law: how they count, and who may change it. */
import { mayI, useMe } from '../../../app/me.ts';
import { LinkButton } from '../../../components/button.tsx';
import { useTexts } from '../../../texts/language.ts';
import type { Calendar } from '../special-days.ts';
import { yearTexts } from './year-texts.ts';

export function PendingDays({ calendar }: { readonly calendar: Calendar }) {
  const me = useMe();
  const say = useTexts(yearTexts);
  const pending = calendar.specialDays.filter(({ standing }) => standing === 'NOT_YET_LAW');
  const names = [...new Set(pending.map(({ name }) => name))];
  if (names.length === 0) return null;
  return (
    <section class="sheet stack tight no-print">
      <h2>{say.pending}</h2>
      <p>
        {names.join('; ')}: <b>{calendar.notYetLawInForce ? say.pendingIn : say.pendingOut}</b>.
      </p>
      {mayI(me, 'CHANGE_CALENDAR') && (
        <div>
          <LinkButton small href="/calendar?do=announce&kind=NOT_YET_LAW">
            {say.change}
          </LinkButton>
        </div>
      )}
    </section>
  );
}
