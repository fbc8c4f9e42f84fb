/** The Amazon States Language of a definition, without synthesizing the app: for diagrams and for tests. */
import { Stack } from 'aws-cdk-lib';
import { Function as LambdaFunction, type IFunction } from 'aws-cdk-lib/aws-lambda';
import { QueryLanguage, StateGraph, type State } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import { resolveIntrinsics } from '../intrinsics.ts';
import type { Steps } from '../contract.ts';
import type { FunctionsOf } from './step-states.ts';

const ARN_PREFIX = 'arn:aws:lambda:local:000000000000:function:';

function functionsFor<Of extends Steps>(scope: Construct, steps: Of): FunctionsOf<Of> {
  const named = Object.keys(steps).map((name): [string, IFunction] => [
    name,
    LambdaFunction.fromFunctionArn(scope, `function ${name}`, ARN_PREFIX + name),
  ]);
  const functions: Readonly<Record<string, IFunction>> = Object.fromEntries(named);
  const hasAll = (given: Readonly<Record<string, IFunction>>): given is FunctionsOf<Of> & typeof given =>
    Object.keys(steps).every((name) => name in given);
  if (!hasAll(functions)) throw new Error('A step has no function');
  return functions;
}

function withoutPrefix(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith(ARN_PREFIX) ? value.slice(ARN_PREFIX.length) : value;
  if (Array.isArray(value)) return value.map(withoutPrefix);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutPrefix(item)]));
}

/** Each function is named after its step. */
export function renderDefinition<Of extends Steps>(
  define: (scope: Construct, functions: FunctionsOf<Of>) => State,
  steps: Of,
): unknown {
  const stack = new Stack();
  const start = define(stack, functionsFor(stack, steps));
  const graph = new StateGraph(start, 'definition').toGraphJson(QueryLanguage.JSONATA);
  const definition = withoutPrefix(resolveIntrinsics(stack.resolve(graph), () => undefined));
  return { QueryLanguage: 'JSONata', ...(typeof definition === 'object' ? definition : {}) };
}
