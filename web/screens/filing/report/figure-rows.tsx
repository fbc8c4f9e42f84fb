/** Figures of an answer, each with its name. */
import { newKey } from '../../../api/client.ts';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { useTexts } from '../../../texts/language.ts';
import { isWrong, type FigureDraft } from './figures.ts';
import { reportTexts } from './report-texts.ts';

export function FigureRows({
  figures,
  isFaulty,
  onFigures,
}: {
  readonly figures: readonly FigureDraft[];
  readonly isFaulty: boolean;
  readonly onFigures: (figures: readonly FigureDraft[]) => void;
}) {
  const say = useTexts(reportTexts);
  const change = (id: string, changed: Partial<FigureDraft>): void =>
    onFigures(figures.map((figure) => (figure.id === id ? { ...figure, ...changed } : figure)));
  return (
    <div class="stack tight">
      {figures.map((figure) => {
        const invalid = isFaulty && isWrong(figure) ? 'true' : undefined;
        return (
          <div key={figure.id} class="filing-figure">
            <input
              class="input"
              aria-label={say.figureName}
              placeholder={say.figureHint}
              value={figure.name}
              maxLength={60}
              aria-invalid={invalid}
              onInput={(event) => change(figure.id, { name: event.currentTarget.value })}
            />
            <input
              class="input numeric"
              aria-label={say.figureValue}
              placeholder={say.figureValue}
              inputMode="decimal"
              value={figure.value}
              aria-invalid={invalid}
              onInput={(event) => change(figure.id, { value: event.currentTarget.value })}
            />
            <button
              type="button"
              class="button quiet small"
              aria-label={say.dropFigure(figure.name)}
              title={say.dropFigure(figure.name)}
              onClick={() => onFigures(figures.filter(({ id }) => id !== figure.id))}
            >
              <Icon name="cross" />
            </button>
          </div>
        );
      })}
      <div>
        <Button
          small
          kind="quiet"
          icon="plus"
          onClick={() => onFigures([...figures, { id: newKey(), name: '', value: '' }])}
        >
          {say.addFigure}
        </Button>
      </div>
    </div>
  );
}
