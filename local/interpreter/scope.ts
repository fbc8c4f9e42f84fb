/** What an expression can see: `$states` and the variables assigned before. */
import type { Clock } from '../clock/clock.ts';
import type { Json, JsonObject } from './json.ts';

/** Where an expression stands decides which parts of `$states` it may use. */
export type StatesPart = 'input' | 'context' | 'result' | 'errorOutput';

export interface ScopeSource {
  readonly input: Json;
  readonly variables: JsonObject;
  readonly clock: Clock;
  readonly context: () => JsonObject;
}

export class Scope {
  readonly #source: ScopeSource;
  readonly result: Json | undefined;
  readonly errorOutput: JsonObject | undefined;
  #context: JsonObject | undefined;

  constructor(source: ScopeSource, result?: Json, errorOutput?: JsonObject) {
    this.#source = source;
    this.result = result;
    this.errorOutput = errorOutput;
  }

  get input(): Json {
    return this.#source.input;
  }

  get variables(): JsonObject {
    return this.#source.variables;
  }

  get millis(): number {
    return this.#source.clock.millis();
  }

  /** Made on first use: few expressions look at it. */
  get context(): JsonObject {
    return (this.#context ??= this.#source.context());
  }

  get states(): JsonObject {
    const states: JsonObject = { input: this.input, context: this.context };
    if (this.result !== undefined) states['result'] = this.result;
    if (this.errorOutput !== undefined) states['errorOutput'] = this.errorOutput;
    return states;
  }
}
