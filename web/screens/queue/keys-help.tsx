import { Checkbox } from '../../components/field.tsx';
import { useTexts } from '../../texts/language.ts';
import { queueTexts } from './queue-texts.ts';

const KEYS = [
  { keys: ['J', 'K', '↓', '↑'], name: 'move' },
  { keys: ['A'], name: 'a' },
  { keys: ['R'], name: 'r' },
  { keys: ['G'], name: 'g' },
  { keys: ['O'], name: 'o' },
  { keys: ['?'], name: 'help' },
  { keys: ['Esc'], name: 'escape' },
] as const;

/** The keys stand on the screen; `?` folds them away. */
export function KeysHelp({
  isOpen,
  isWanted,
  onWanted,
}: {
  readonly isOpen: boolean;
  readonly isWanted: boolean;
  readonly onWanted: (wanted: boolean) => void;
}) {
  const say = useTexts(queueTexts);
  if (!isOpen) return null;
  return (
    <aside class="queue-keys no-print" aria-label={say.keys}>
      <dl>
        {KEYS.map(({ keys, name }) => (
          <div key={name}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{say.keyNames[name]}</dd>
          </div>
        ))}
      </dl>
      <Checkbox label={say.keysOn} checked={isWanted} onValue={onWanted} />
    </aside>
  );
}
