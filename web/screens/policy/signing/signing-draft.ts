/** The matrix as it is edited. */
import type { BodyOf } from '../../../api/endpoint.ts';
import type { Position, SigningForm } from '../../directives/drafting/draft-form.ts';
import { positionNames } from '../../directives/drafting/names.ts';
import { documentKindsIn, type Ground, type Matrix } from './signing-words.ts';

export interface RuleDraft {
  readonly positions: readonly string[];
  readonly form: SigningForm;
  readonly documentKinds: readonly string[];
  readonly ground: Ground['kind'];
  /** Where the right comes from: an article, a provision of the working rules. */
  readonly source: string;
}
export interface MatrixDraft {
  readonly collective: string;
  readonly principal: Position;
  readonly rules: readonly RuleDraft[];
}

const sourceOf = (ground: Ground): string => {
  switch (ground.kind) {
    case 'OFFICE':
      return ground.source;
    case 'WORKING_RULES':
      return ground.provision ?? '';
    case 'WRITTEN_AUTHORISATION':
    case 'APPOINTMENT':
      return '';
  }
};
export const draftOfMatrix = ({ collective, principal, rules }: Matrix): MatrixDraft => ({
  collective,
  principal,
  rules: rules.map(({ positions, form, documentKinds, ground }) => ({
    positions,
    form,
    documentKinds,
    ground: ground.kind,
    source: sourceOf(ground),
  })),
});
export const blankRule = (): RuleDraft => ({
  positions: [],
  form: 'BY_ORDER',
  documentKinds: [],
  ground: 'WORKING_RULES',
  source: '',
});

function groundOf({ ground, source }: RuleDraft): Ground {
  const text = source.trim();
  switch (ground) {
    case 'OFFICE':
      return { kind: ground, source: text };
    case 'WORKING_RULES':
      return { kind: ground, provision: text === '' ? null : text };
    case 'WRITTEN_AUTHORISATION':
    case 'APPOINTMENT':
      return { kind: ground };
  }
}
const isPosition = (name: string): name is Position => Object.hasOwn(positionNames.vi, name);
export const positionsIn = (names: readonly string[]): Position[] => names.filter(isPosition);

export const matrixOf = ({
  collective,
  principal,
  rules,
}: MatrixDraft): Matrix & BodyOf<'PUT /signing-matrix'>['matrix'] => ({
  collective: collective.trim(),
  principal,
  rules: rules.map((rule) => ({
    positions: positionsIn(rule.positions),
    form: rule.form,
    documentKinds: documentKindsIn(rule.documentKinds),
    ground: groundOf(rule),
  })),
});
