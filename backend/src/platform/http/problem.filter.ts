import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Busy, DomainError, TooManyAttempts } from '../errors/index.js';
import { errnoOf } from '../database/index.js';
import { type Problem, titleOf } from './problem.js';

type Answer = Pick<Problem, 'status' | 'code' | 'detail' | 'errors' | 'current'>;

/** Turns whatever was thrown into a problem document. What was not foreseen tells the person a number to quote, and nothing more. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const answer = answerTo(error);
    if (answer.status >= 500) {
      this.logger.error({ requestId: request.id, errno: errnoOf(error), stack: error instanceof Error ? error.stack : 'not an error' });
    }
    if (error instanceof TooManyAttempts || error instanceof Busy) void reply.header('Retry-After', String(error.retryAfter));
    const problem: Problem = { type: 'about:blank', title: titleOf(answer.status), ...answer, requestId: request.id };
    void reply.status(answer.status).header('Cache-Control', 'no-store').type('application/problem+json').send(problem);
  }
}

const details: Record<number, readonly [code: string, detail: string]> = {
  400: ['bad_request', 'We could not read what was sent. Try again.'],
  404: ['not_found', 'We could not find this. Check the address.'],
  405: ['not_found', 'We could not find this. Check the address.'],
  413: ['too_large', 'What you sent is larger than we can take.'],
  415: ['unsupported_media_type', 'We cannot read what was sent in this format.'],
};

function answerTo(error: unknown): Answer {
  if (error instanceof DomainError) {
    const { status, code, message, fields = [], current } = error;
    return { status, code, detail: message, errors: [...fields], ...(current ? { current } : {}) };
  }
  const status = statusOf(error);
  const [code, detail] = details[status] ?? (status < 500 ? ['bad_request', 'We could not take this request.'] : FAILED);
  return { status: status < 500 ? status : 500, code, detail, errors: [] };
}

const FAILED = [
  'failed',
  'Something went wrong on our side. Try again in a moment. If it goes on, report the problem and give the number below.',
] as const;

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number' && error.statusCode >= 400)
    return error.statusCode;
  return 500;
}
