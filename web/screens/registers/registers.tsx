/** The number registers: where each series stands, the next year's, and each as a book. */
import { useLocation } from 'preact-iso';
import { mayI, useMe } from '../../app/me.ts';
import { useReading } from '../../api/use-reading.ts';
import { useWhole } from '../../api/use-whole.ts';
import { LinkButton } from '../../components/button.tsx';
import { NotEntitled } from '../../components/not-entitled.tsx';
import { Empty, Shown } from '../../components/notice.tsx';
import { Page } from '../../components/page.tsx';
import { useTexts } from '../../texts/language.ts';
import { IssuerRegisters, type RegisterItem } from './issuer-registers.tsx';
import { OpenRegister } from './open-register.tsx';
import { RegisterBook } from './register-book.tsx';
import { registerTexts } from './register-texts.ts';
import './registers.css';

const byIssuer = (items: readonly RegisterItem[]): (readonly RegisterItem[])[] =>
  [...new Set(items.map(({ issuer }) => issuer))].map((issuer) =>
    items.filter((item) => item.issuer === issuer).sort((one, other) => other.year - one.year),
  );

export default function Registers() {
  const me = useMe();
  const say = useTexts(registerTexts);
  const { query } = useLocation();
  const mayView = mayI(me, 'VIEW_REGISTERS');
  const reading = useReading('GET /registers', { isWanted: mayView });
  const units = useWhole('GET /units');
  const known = units.data ?? [];
  const nameOf = (unitId: string): string => known.find(({ id }) => id === unitId)?.name ?? unitId;
  const mayOpen = mayI(me, 'OPEN_REGISTER');
  if (query['do'] === 'open' && mayOpen)
    return <OpenRegister units={known} issuer={query['issuer'] ?? ''} year={query['year'] ?? ''} />;
  if (!mayView)
    return (
      <NotEntitled
        title={say.title}
        {...(mayOpen ? { action: <a href="/registers?do=open">{say.another}</a> } : {})}
      />
    );
  if (query['register'] !== undefined)
    return <RegisterBook key={query['register']} registerId={query['register']} nameOf={nameOf} />;
  return (
    <Page
      title={say.title}
      lead={say.lead}
      actions={
        mayOpen && (
          <LinkButton icon="plus" href="/registers?do=open">
            {say.another}
          </LinkButton>
        )
      }
    >
      <Shown reading={reading}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say.empty}>{say.teach}</Empty>
          ) : (
            <div class="stack loose">
              {byIssuer(items).map((own) => (
                <IssuerRegisters key={own[0]?.issuer} registers={own} nameOf={nameOf} mayOpen={mayOpen} />
              ))}
            </div>
          )
        }
      </Shown>
    </Page>
  );
}
