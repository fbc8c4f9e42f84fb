/** The decisions that are open here, each with its key on the button. */
import { Button, LinkButton } from '../../components/button.tsx';
import { useTexts } from '../../texts/language.ts';
import type { ChoiceKey } from './choices.ts';
import { queueTexts } from './queue-texts.ts';

export interface BarChoice {
  readonly key: ChoiceKey;
  readonly label: string;
}

export function ChoiceBar({
  choices,
  recordHref,
  onChoose,
}: {
  readonly choices: readonly BarChoice[];
  readonly recordHref: string;
  readonly onChoose: (key: ChoiceKey) => void;
}) {
  const say = useTexts(queueTexts);
  return (
    <>
      {choices.length === 0 && <p class="soft">{say.cannot}</p>}
      <div class="row">
        {choices.map(({ key, label }, index) => (
          <Button
            key={key}
            kind={index === 0 ? 'primary' : 'plain'}
            aria-keyshortcuts={key.toUpperCase()}
            onClick={() => onChoose(key)}
          >
            {label}
            <kbd aria-hidden="true">{key.toUpperCase()}</kbd>
          </Button>
        ))}
        <LinkButton href={recordHref} kind="quiet">
          {say.whole}
          <kbd aria-hidden="true">O</kbd>
        </LinkButton>
      </div>
    </>
  );
}
