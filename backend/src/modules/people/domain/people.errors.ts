import { Conflict, DomainError, InvalidInput } from '../../../platform/errors/index.js';

export class LastAdministrator extends Conflict {
  override readonly code = 'last_administrator';

  constructor() {
    super('This is the last administrator. Appoint another one first.');
  }
}

export class AlreadyAppointed extends Conflict {
  override readonly code = 'already_appointed';

  constructor() {
    super('This person holds this role there already. End that appointment first.');
  }
}

export class AdministratorExists extends Conflict {
  override readonly code = 'administrator_exists';

  constructor() {
    super('There is an administrator already. They can appoint another one under Roles.');
  }
}

/** The whole file was refused before anything was compared. */
export class FileRefused extends InvalidInput {
  override readonly code = 'file_refused';

  constructor(problems: readonly string[]) {
    super(
      problems.map((message) => ({ field: 'file', message })),
      problems.join(' '),
    );
  }
}

/** The run cannot do this in its present state. */
export class RunNotReady extends Conflict {
  override readonly code = 'run_not_ready';
}

/** Applying the run as it stands was stopped; the sentences say what a person may do. */
export class RunStopped extends DomainError {
  readonly code = 'run_stopped';
  readonly status = 409;

  constructor(sentences: readonly string[]) {
    super(sentences.join(' '));
  }
}
