import { HttpXhrBackend, HttpEventType, HttpResponse, type HttpEvent, type HttpRequest } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { provideHttpClient } from '@angular/common/http';
import { Subject } from 'rxjs';
import { Problem } from '../../../core/http/problem';
import { aMaterial } from '../testing/materials';
import { Uploads } from './uploads';

interface Sending {
  readonly request: HttpRequest<FormData>;
  readonly answer: Subject<HttpEvent<unknown>>;
}

describe('uploads', () => {
  let sent: Sending[];
  let uploads: Uploads;
  const arrived = jest.fn();

  beforeEach(() => {
    sent = [];
    arrived.mockReset();
    const handle = (request: HttpRequest<FormData>): Subject<HttpEvent<unknown>> => {
      const answer = new Subject<HttpEvent<unknown>>();
      sent.push({ request, answer });
      return answer;
    };
    TestBed.configureTestingModule({ providers: [provideHttpClient(), Uploads, { provide: HttpXhrBackend, useValue: { handle } }] });
    uploads = TestBed.inject(Uploads);
    uploads.whenArrived(arrived);
  });

  const file = (name: string): File => new File(['12345'], name);
  const shown = () => uploads.list().map(({ name, state, sent: bytes }) => `${name} ${state} ${bytes}`);
  const arrive = (sending: Sending | undefined): void => {
    sending?.answer.next(new HttpResponse({ status: 201, body: aMaterial() }));
    sending?.answer.complete();
  };

  it('go one after the other, each with its fields before the file', () => {
    uploads.add(3, file('a.pdf'), { kind: 'handout' });
    uploads.add(3, file('b.pdf'), { kind: 'slides' });
    expect(sent).toHaveLength(1);
    expect([...(sent[0]?.request.body?.keys() ?? [])]).toEqual(['kind', 'file']);
    expect(sent[0]?.request.url).toBe('/api/sessions/occurrences/3/materials/files');
    sent[0]?.answer.next({ type: HttpEventType.UploadProgress, loaded: 3, total: 5 });
    expect(shown()).toEqual(['a.pdf sending 3', 'b.pdf waiting 0']);
    arrive(sent[0]);
    expect(arrived).toHaveBeenCalledTimes(1);
    expect(shown()).toEqual(['b.pdf sending 0']);
    arrive(sent[1]);
    expect(uploads.underWay()).toBe(false);
  });

  it('stop where they are cancelled, and the next one goes on', () => {
    uploads.add(3, file('a.pdf'), { kind: 'handout' });
    uploads.add(3, file('b.pdf'), { kind: 'handout' });
    const [first] = uploads.list();
    uploads.cancel(first?.key ?? 0);
    expect(sent[0]?.answer.observed).toBe(false);
    expect(shown()).toEqual(['b.pdf sending 0']);
  });

  it('stay on the list with a sentence where they are refused', () => {
    uploads.add(3, file('a.pdf'), { kind: 'handout' });
    sent[0]?.answer.error(new Problem(422, 'file_not_as_named', '', 'We cannot take ‘a.pdf’.'));
    uploads.refuse(file('b.svg'), 'We cannot take ‘b.svg’.');
    expect(uploads.list().map(({ problem }) => problem)).toEqual(['We cannot take ‘a.pdf’.', 'We cannot take ‘b.svg’.']);
    expect(uploads.underWay()).toBe(false);
    for (const { key } of uploads.list()) uploads.cancel(key);
    expect(shown()).toEqual([]);
  });

  it('end with the page', () => {
    uploads.add(3, file('a.pdf'), { kind: 'handout' });
    TestBed.resetTestingModule();
    expect(sent[0]?.answer.observed).toBe(false);
  });
});
