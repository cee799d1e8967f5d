import {
  Component,
  DestroyRef,
  ElementRef,
  Injector,
  afterNextRender,
  booleanAttribute,
  computed,
  effect,
  inject,
  input,
  output,
  resource,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Api } from '../../../api/api';
import { forumWritingPreview } from '../../../api/functions';
import type { ForumAttachment, ForumDraftDetails, PostedForumDraft } from '../../../api/models';
import { clockTime } from '../../../core/dates/dates';
import { type FieldProblem, problemOf } from '../../../core/http/problem';
import { Announcer } from '../../../core/page/announcer';
import { PageTitle } from '../../../core/page/page-title';
import { Session } from '../../../core/session/session';
import { BusyButton } from '../../../ui/busy-button';
import { Dialogs } from '../../../ui/dialogs/dialogs';
import { Snackbar } from '../../../ui/feedback/snackbar';
import { ErrorSummary, type SummaryLine } from '../../../ui/forms/error-summary';
import { FieldError } from '../../../ui/forms/field-error';
import { LoadProblem } from '../../../ui/load-problem';
import { PostWords } from '../parts/post-words';
import { selectedIn, write } from './box-edit';
import { belowCaret } from './caret-place';
import type { ConflictChoice, ConflictData } from './drafts/conflict-dialog';
import { DraftKeeper } from './drafts/draft-keeper';
import type { DraftWords } from './drafts/draft-words';
import { FileRows } from './files/file-rows';
import { acceptedFiles, shortName } from './files/file-rules';
import { PostFiles } from './files/post-files';
import { named, namingAt, referenceTo } from './naming';
import { type Quoted, quoteOf } from './quote';
import { SuggestionList } from './suggestion-list';
import { type Suggestion, Suggestions } from './suggestions';
import { around, asCode, asLines, asLink, asParagraph, type Selected } from './text-edits';
import { type Tool, Toolbar } from './toolbar';
import { type Outcome, type Written, roomLeft, wordsProblem } from './written';

let last = 0;

/** Of the list of names, with the space beside it. */
const LIST_WIDTH = 372;

const edits: Readonly<Record<Exclude<Tool, 'mention' | 'files'>, (selected: Selected) => Selected>> = {
  bold: (selected) => around(selected, '**', 'bold'),
  italic: (selected) => around(selected, '*', 'italic'),
  link: asLink,
  bullets: (selected) => asLines(selected, 'bullets'),
  numbers: (selected) => asLines(selected, 'numbers'),
  quote: (selected) => asLines(selected, 'quote'),
  code: asCode,
};

const keys: Readonly<Record<string, keyof typeof edits>> = { b: 'bold', i: 'italic', k: 'link' };

/**
 * The box in which people write: signs as buttons, preview, files, names, and a draft that is kept. What it does with the words is the page's:
 * `send` is handed them, and what it throws is shown here.
 * @example <tr-composer subject="topic:12" label="Your reply" button="Post reply" [topicId]="12" [categoryId]="3" [send]="reply" />
 */
@Component({
  selector: 'tr-composer',
  imports: [BusyButton, ErrorSummary, FieldError, FileRows, LoadProblem, PostWords, SuggestionList, Toolbar],
  providers: [DraftKeeper, PostFiles, Suggestions],
  host: { class: 'no-print', '(window:beforeunload)': 'holdPage($event)' },
  templateUrl: './composer.html',
  styleUrl: './composer.css',
})
export class Composer {
  private readonly api = inject(Api);
  private readonly dialogs = inject(Dialogs);
  private readonly snackbar = inject(Snackbar);
  private readonly announcer = inject(Announcer);
  private readonly pageTitle = inject(PageTitle);
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);
  protected readonly keeper = inject(DraftKeeper);
  protected readonly uploads = inject(PostFiles);
  protected readonly suggestions = inject(Suggestions);
  private readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');
  private readonly chooser = viewChild.required<ElementRef<HTMLInputElement>>('chooser');
  private readonly summary = viewChild(ErrorSummary);

  /** What the draft is about: `topic:12`, `new:3`, `edit:45`. */
  readonly subject = input.required<string>();
  readonly label = input.required<string>();
  readonly button = input.required<string>();
  readonly busyText = input('Posting');
  readonly topicId = input<number | null>(null);
  /** Where it will stand: people who may read there can be named. */
  readonly categoryId = input<number | null>(null);
  /** What stands there already, where it is changed. */
  readonly words = input('');
  readonly files = input<readonly ForumAttachment[]>([]);
  /** What else belongs to the draft: the title, and what was chosen. */
  readonly title = input('');
  readonly details = input<ForumDraftDetails>({});
  /** Problems of the fields round the box, where the page has some. */
  readonly check = input<() => readonly FieldProblem[]>(() => []);
  /** The ids of those fields, by their names. */
  readonly controls = input<Readonly<Record<string, string>>>({});
  readonly cancellable = input(false, { transform: booleanAttribute });
  /** Whether a draft is what waits to be sent already. */
  readonly isWaiting = input<(draft: PostedForumDraft) => boolean>(() => false);
  readonly send = input.required<(written: Written) => Promise<Outcome>>();
  /** A draft came back: the page fills its own fields. */
  readonly restored = output<DraftWords>();
  /** All problems that are shown, so that the page marks its own fields. */
  readonly refused = output<readonly FieldProblem[]>();
  readonly left = output();

  protected readonly id = `composer-${(last += 1)}`;
  protected readonly accepted = acceptedFiles;
  protected readonly text = signal('');
  protected readonly view = signal<'write' | 'preview'>('write');
  protected readonly sending = signal(false);
  protected readonly over = signal(false);
  protected readonly listPlace = signal({ top: 0, left: 0 });
  private readonly problems = signal<readonly FieldProblem[]>([]);
  private readonly tried = signal(false);

  protected readonly preview = resource({
    params: () => (this.view() === 'preview' && this.text().trim() !== '' ? { words: this.text() } : undefined),
    loader: ({ params }) => this.api.invoke(forumWritingPreview, { body: params }),
  });
  protected readonly room = computed(() => roomLeft(this.text()));
  protected readonly wordsError = computed(() => this.shown().find(({ field }) => field === 'words')?.message ?? '');
  protected readonly fileErrors = computed(
    () =>
      new Map(
        this.uploads.list().flatMap(({ key, file }) => {
          const index = this.uploads.attached().findIndex(({ fileId }) => fileId === file?.fileId);
          const problem = this.shown().find(({ field }) => index >= 0 && field === `attachments.${index}.alt`);
          return problem ? [[key, problem.message] as const] : [];
        }),
      ),
  );
  protected readonly lines = computed<SummaryLine[]>(() =>
    this.shown().map((problem) => {
      const controlId = this.controlOf(problem.field);
      return { message: problem.message, controlId, focus: () => this.focusOn(controlId) };
    }),
  );
  protected readonly draftNote = computed(() => {
    const at = this.keeper.savedAt();
    if (this.keeper.state() === 'failed') return this.keeper.problem();
    return at === null ? '' : `Draft saved at ${clockTime(new Date(at), this.session.timeZone())}.`;
  });
  protected readonly naming = computed(() => (this.suggestions.naming()?.sign === '#' ? 'Skills' : 'People'));

  /** Once tried, what is wrong follows the words; what the server said stays until the next try. */
  private readonly shown = computed(() => (this.tried() ? [...this.ownProblems(), ...this.problems()] : this.problems()));

  constructor() {
    effect(() => {
      const subject = this.subject();
      untracked(() => void this.begin(subject));
    });
    effect(() => {
      if (this.keeper.conflict()) untracked(() => void this.settle());
    });
    effect(() => {
      const shown = this.shown();
      untracked(() => this.refused.emit(shown));
    });
    inject(DestroyRef).onDestroy(() => this.pageTitle.showError(false));
  }

  /** Something is written, or was. */
  begun(): boolean {
    return this.text() !== '' || this.keeper.savedAt() !== null;
  }

  /** Words that nothing but this page has. */
  unsaved(): boolean {
    return this.keeper.unsaved() || this.uploads.underWay();
  }

  focus(): void {
    this.view.set('write');
    afterNextRender(() => this.box().nativeElement.focus(), { injector: this.injector });
  }

  /** Puts in what somebody said, with where they said it, and goes on below. */
  quote(topicId: number, quoted: Quoted, words: string): void {
    this.view.set('write');
    afterNextRender(
      () => {
        const box = this.box().nativeElement;
        write(box, asParagraph(selectedIn(box), quoteOf(topicId, quoted, words)));
        box.focus();
        box.scrollIntoView({ block: 'nearest' });
        this.announcer.say(`Quoted ${quoted.name}, post ${quoted.number}.`);
      },
      { injector: this.injector },
    );
  }

  /** Puts in words that could not be posted, in place of what stands there or below it. */
  take(words: string, files: readonly ForumAttachment[]): void {
    const present = this.text().trim();
    this.text.set(present === '' ? words : `${present}\n\n${words}`);
    if (files.length > 0) this.uploads.set(files);
    this.keep();
    this.focus();
  }

  /** What had waited is a post now, and so is its draft. */
  draftPosted(draft: PostedForumDraft): void {
    this.keeper.forget(draft);
  }

  /** The page changed something that belongs to the draft. */
  keep(): void {
    this.keeper.changed({ title: this.title(), words: this.text(), details: { ...this.details(), attachments: this.uploads.attached() } });
  }

  protected typed(box: HTMLTextAreaElement): void {
    this.text.set(box.value);
    this.keep();
    this.look(box);
  }

  /** Whether somebody is about to be named where the cursor is. */
  protected look(box: HTMLTextAreaElement): void {
    const naming = box.selectionStart === box.selectionEnd ? namingAt(box.value, box.selectionStart) : null;
    if (naming) {
      const { top, left } = belowCaret(box, naming.from);
      this.listPlace.set({ top: box.offsetTop + top, left: Math.max(12, Math.min(left - 12, box.offsetWidth - LIST_WIDTH)) });
    }
    this.suggestions.ask(naming, { categoryId: this.categoryId(), topicId: this.topicId() });
  }

  protected key(event: KeyboardEvent, box: HTMLTextAreaElement): void {
    if (this.suggestions.open() && this.chooses(event, box)) {
      event.preventDefault();
      event.stopPropagation();
    } else if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) {
      const tool = keys[event.key.toLowerCase()];
      if (event.key === 'Enter') void this.post();
      else if (tool) this.use(tool);
      else return;
      event.preventDefault();
    }
  }

  protected use(tool: Tool): void {
    if (tool === 'files') {
      this.chooser().nativeElement.click();
      return;
    }
    const box = this.box().nativeElement;
    const selected = selectedIn(box);
    box.focus();
    if (tool !== 'mention') {
      write(box, edits[tool](selected));
      return;
    }
    const gap = /\S$/.test(selected.text.slice(0, selected.from)) ? ' ' : '';
    const cursor = selected.from + gap.length + 1;
    write(box, { text: `${selected.text.slice(0, selected.from)}${gap}@${selected.text.slice(selected.to)}`, from: cursor, to: cursor });
    this.look(box);
  }

  protected name(suggestion: Suggestion): void {
    const box = this.box().nativeElement;
    const naming = this.suggestions.naming();
    if (!naming) return;
    const { text, cursor } = named(box.value, naming, box.selectionStart, referenceTo(naming.sign, suggestion));
    this.suggestions.close();
    write(box, { text, from: cursor, to: cursor });
    this.announcer.say(`${suggestion.name} is named.`);
  }

  protected takeFiles(files: FileList | null | undefined): boolean {
    if (!files || files.length === 0) return false;
    this.uploads.add([...files]);
    return true;
  }

  protected paste(event: ClipboardEvent): void {
    // What is copied from office programs comes as words and as a picture of them: the words are meant.
    if (event.clipboardData?.types.includes('text/plain')) return;
    if (this.takeFiles(event.clipboardData?.files)) event.preventDefault();
  }

  protected drop(event: DragEvent): void {
    this.over.set(false);
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.takeFiles(event.dataTransfer.files);
  }

  protected hover(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.over.set(true);
  }

  protected holdPage(event: Event): void {
    if (this.unsaved()) event.preventDefault();
  }

  protected async discard(): Promise<void> {
    const [words, files] = [this.text(), this.uploads.here()];
    this.clear();
    this.text.set(this.words());
    this.uploads.set(this.files());
    await this.keeper.discard();
    this.snackbar.show({ text: 'The draft is discarded.', undo: { run: () => this.take(words, files) } });
    this.focus();
  }

  protected async post(): Promise<void> {
    if (this.sending()) return;
    this.tried.set(true);
    this.problems.set([]);
    if (this.ownProblems().length > 0) {
      this.showProblems();
      return;
    }
    this.sending.set(true);
    try {
      const draft = await this.keeper.posting();
      const outcome = await this.send()({
        words: this.text().trim(),
        attachments: this.uploads.attached(),
        files: this.uploads.here(),
        draft,
      });
      this.keeper.posted(outcome);
      this.clear();
    } catch (cause) {
      const { fields, detail } = problemOf(cause);
      this.problems.set(fields.length > 0 ? fields : [{ field: '', message: detail }]);
      this.keep();
      this.showProblems();
    } finally {
      this.sending.set(false);
    }
  }

  private chooses(event: KeyboardEvent, box: HTMLTextAreaElement): boolean {
    const current = this.suggestions.current();
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.suggestions.move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Escape') this.suggestions.close();
    else if ((event.key === 'Enter' || event.key === 'Tab') && current && !event.ctrlKey && !event.metaKey) this.name(current);
    else return false;
    box.focus();
    return true;
  }

  private ownProblems(): readonly FieldProblem[] {
    const words = wordsProblem(this.text());
    const files = this.uploads.attached().flatMap(({ fileId, alt }, index) => {
      const row = this.uploads.list().find(({ file }) => file?.fileId === fileId);
      const message = `Say what ‘${shortName(row?.name ?? '')}’ shows, for people who cannot see it`;
      return row?.file?.picture && !alt ? [{ field: `attachments.${index}.alt`, message }] : [];
    });
    const waiting = this.uploads.underWay() ? [{ field: 'files', message: 'Wait until your files have arrived, or remove them' }] : [];
    return [...this.check()(), ...(words === null ? [] : [{ field: 'words', message: words }]), ...files, ...waiting];
  }

  private showProblems(): void {
    this.view.set('write');
    this.pageTitle.showError(true);
    afterNextRender(() => this.summary()?.focus(), { injector: this.injector });
  }

  private controlOf(field: string): string | null {
    if (field === 'words') return this.id;
    const index = /^attachments\.(\d+)/.exec(field)?.[1];
    const fileId = index === undefined ? undefined : this.uploads.attached()[Number(index)]?.fileId;
    const row = this.uploads.list().find(({ file }) => file !== null && file.fileId === fileId);
    return row ? `${this.id}-alt-${row.key}` : (this.controls()[field] ?? null);
  }

  private focusOn(controlId: string | null): void {
    this.box()
      .nativeElement.ownerDocument.getElementById(controlId ?? '')
      ?.focus();
  }

  private clear(): void {
    this.tried.set(false);
    this.problems.set([]);
    this.pageTitle.showError(false);
    this.text.set('');
    this.uploads.set([]);
    this.suggestions.close();
    this.view.set('write');
  }

  private async begin(subject: string): Promise<void> {
    this.text.set(this.words());
    this.uploads.set(this.files());
    const draft = await this.keeper.open(subject).catch(() => null);
    if (!draft || this.subject() !== subject) return;
    const kept = this.keeper.draft();
    if (kept && this.isWaiting()(kept)) this.keeper.posted('waiting');
    else this.fill(draft);
  }

  private fill(draft: DraftWords & { readonly files: readonly ForumAttachment[] }): void {
    this.text.set(draft.words);
    const kept = this.files().filter(({ fileId }) => draft.details.attachments?.some((attached) => attached.fileId === fileId));
    this.uploads.set([...kept, ...draft.files]);
    this.restored.emit(draft);
  }

  /** Another tab has written or posted the draft: whoever wrote both chooses. */
  private async settle(): Promise<void> {
    const conflict = this.keeper.conflict();
    if (!conflict) return;
    const newer =
      conflict.kind === 'newer'
        ? { words: conflict.newer.words, when: clockTime(new Date(conflict.newer.savedAt), this.session.timeZone()) }
        : null;
    const data: ConflictData = { newer, mine: this.text() };
    const choice = await this.dialogs.open<ConflictChoice>(
      () => import('./drafts/conflict-dialog').then((part) => part.ConflictDialog),
      data,
    );
    if (choice === 'theirs') await this.takeTheirs();
    else {
      const words = { title: this.title(), words: this.text(), details: { ...this.details(), attachments: this.uploads.attached() } };
      await this.keeper.keepMine(words);
    }
  }

  private async takeTheirs(): Promise<void> {
    const draft = await this.keeper.takeTheirs();
    if (draft) this.fill(draft);
    else {
      this.text.set(this.words());
      this.uploads.set(this.files());
    }
  }
}
