/** A choice takes the first rule whose condition holds. */
import type { Effect } from '../effect.ts';
import { NO_EFFECT, parseEffect } from '../effect.ts';
import type { Eventually } from '../eventually.ts';
import { andThen } from '../eventually.ts';
import { Fields } from '../fields.ts';
import { NO_HANDLERS } from '../handlers.ts';
import type { Json } from '../json.ts';
import type { Surroundings } from '../jsonata/analyse.ts';
import type { Loading, State } from '../machine.ts';
import type { Place } from '../place.ts';
import type { Scope } from '../scope.ts';
import { StateError } from '../state-error.ts';
import type { Template } from '../template.ts';
import { parseTemplate } from '../template.ts';
import { COMMON_FIELDS, surroundingsOf } from './common.ts';

interface Rule {
  readonly condition: Template;
  readonly next: string;
  readonly effect: Effect;
}

export function parseChoice(name: string, value: unknown, place: Place, loading: Loading): State {
  const fields = new Fields(value, place, [...COMMON_FIELDS, 'Choices', 'Default', 'Output', 'Assign']);
  const surroundings = surroundingsOf(loading);
  const rules: Rule[] = fields.list('Choices').map((rule) => parseRule(rule.value, rule.place, surroundings));
  if (rules.length === 0) fields.at('Choices').refuse('must hold at least one rule');
  if (fields.has('Default')) {
    // The state's own Output and Assign belong to the default; each rule has its own.
    const effect = parseEffect(fields, surroundings);
    rules.push({ condition: () => true, next: fields.text('Default'), effect });
  }
  return {
    name,
    type: 'Choice',
    next: undefined,
    effect: NO_EFFECT,
    handlers: NO_HANDLERS,
    start: (frame, engine) =>
      engine.evaluate(
        frame,
        () => choose(rules, engine.scopeOf(frame)),
        (rule) => engine.follow(frame, rule.effect, rule.next, frame.input),
      ),
  };
}

function parseRule(value: unknown, place: Place, surroundings: Surroundings): Rule {
  const fields = new Fields(value, place, ['Condition', 'Next', 'Output', 'Assign', 'Comment']);
  const condition = fields.get('Condition');
  if (typeof condition !== 'boolean' && !(typeof condition === 'string' && condition.startsWith('{%'))) {
    fields.at('Condition').refuse('must be an expression');
  }
  return {
    condition: parseTemplate(condition, fields.at('Condition'), surroundings),
    next: fields.text('Next'),
    effect: parseEffect(fields, surroundings),
  };
}

function choose([rule, ...others]: readonly Rule[], scope: Scope): Eventually<Rule> {
  if (rule === undefined) throw new StateError('States.NoChoiceMatched', 'No rule of the choice matched');
  return andThen(rule.condition(scope), (holds) => (isTrue(holds) ? rule : choose(others, scope)));
}

function isTrue(holds: Json): boolean {
  if (typeof holds === 'boolean') return holds;
  const found = JSON.stringify(holds);
  throw new StateError('States.QueryEvaluationError', `A condition must be true or false, but is ${found}`);
}
