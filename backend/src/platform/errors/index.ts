export { Busy, Conflict, DomainError, InvalidInput, NotFound, Refused, TooManyAttempts, type FieldError } from './domain-error.js';
