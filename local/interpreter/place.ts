/** Where in a definition the loader stands, so that every refusal names machine, state and field. */

/** A definition uses something that the interpreter does not run. An operator's matter: the definition cannot load. */
export class UnsupportedDefinition extends Error {
  readonly machine: string;
  readonly state: string | undefined;
  readonly field: string;

  constructor(place: Place, reason: string) {
    const state = place.state === undefined ? '' : `, state "${place.state}"`;
    super(`State machine "${place.machine}"${state}, field ${place.field || '(itself)'}: ${reason}`);
    this.name = 'UnsupportedDefinition';
    this.machine = place.machine;
    this.state = place.state;
    this.field = place.field;
  }
}

export class Place {
  readonly machine: string;
  readonly state: string | undefined;
  readonly field: string;

  constructor(machine: string, state?: string, field = '') {
    this.machine = machine;
    this.state = state;
    this.field = field;
  }

  at(field: string | number): Place {
    const name = typeof field === 'number' ? `[${field}]` : this.field === '' ? field : `.${field}`;
    return new Place(this.machine, this.state, `${this.field}${name}`);
  }

  inState(state: string): Place {
    return new Place(this.machine, state);
  }

  refuse(reason: string): never {
    throw new UnsupportedDefinition(this, reason);
  }
}
