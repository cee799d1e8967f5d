import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { type CalendarPart, Recipients } from '../../../platform/mail/index.js';
import { calendarFile } from '../domain/icalendar/calendar-file.js';
import type { DiaryKey } from '../domain/diary-entry.js';
import { type Invitation, isShownAsMailed } from '../domain/invitation.js';
import { InvitationSettingsRepository } from '../persistence/invitation-settings.repository.js';
import { InvitationsRepository } from '../persistence/invitations.repository.js';
import { CalendarEvents } from './calendar-events.js';

/** What mails put into people's calendars and take out of them. */
@Injectable()
export class Invitations {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly settings: InvitationSettingsRepository,
    private readonly events: CalendarEvents,
    private readonly recipients: Recipients,
    private readonly clock: Clock,
  ) {}

  /**
   * What holds now, for a mail about this thing: in, if it stands, and out, if it is gone, however late the mail is. Undefined where there is nothing
   * to say: it never was in their calendar, it is over, or they want no invitations. Asked for again it says the same.
   */
  async forMail(key: DiaryKey): Promise<CalendarPart | undefined> {
    const invitation = await this.invitations.find(key);
    return invitation && this.partOf(invitation);
  }

  /** As `forMail`, for who holds its lock and tells only what is new: what was changed and changed back is not. */
  async newsOf(invitation: Invitation): Promise<CalendarPart | undefined> {
    if (!isShownAsMailed(invitation)) return this.partOf(invitation);
    await this.invitations.unmailed(invitation);
    return undefined;
  }

  /** Mails at once what those who have it in their calendar would be mailed in a while. */
  async hasten(source: string, sourceId: number): Promise<void> {
    await this.invitations.hasten(source, sourceId, this.clock.now());
  }

  wantedBy(personId: number): Promise<boolean> {
    return this.settings.wantedBy(personId);
  }

  async choose(personId: number, wanted: boolean): Promise<void> {
    await this.settings.choose(personId, wanted);
  }

  /** Counts all that stands as mailed. For loading data that happened long ago. */
  async allMailed(): Promise<void> {
    await this.invitations.allMailed();
  }

  private async partOf(invitation: Invitation): Promise<CalendarPart | undefined> {
    const attendee = await this.attendee(invitation.personId);
    const now = this.clock.now();
    const gone = invitation.state === 'withdrawn';
    const says = attendee !== undefined && invitation.endsAt > now && (!gone || invitation.mailedSequence !== null);
    if (!says) {
      await this.invitations.unmailed(invitation);
      return undefined;
    }
    await this.invitations.mailed(invitation);
    const method = gone ? 'CANCEL' : 'REQUEST';
    return { method, ics: calendarFile({ method, events: [this.events.inMail(invitation, attendee, now)] }) };
  }

  private async attendee(personId: number): Promise<{ name: string; address: string } | undefined> {
    if (!(await this.settings.wantedBy(personId))) return undefined;
    const recipient = (await this.recipients.find([personId])).get(personId);
    return recipient?.email ? { name: recipient.name, address: recipient.email } : undefined;
  }
}
