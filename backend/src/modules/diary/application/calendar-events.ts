import { Injectable } from '@nestjs/common';
import { Config, originOf } from '../../../platform/config/index.js';
import type { CalendarAddress, CalendarEvent } from '../domain/icalendar/calendar-file.js';
import type { Invitation } from '../domain/invitation.js';

/** Invitations as calendars elsewhere know them: with whole addresses, and the council as who keeps them. */
@Injectable()
export class CalendarEvents {
  private readonly origin: string;
  private readonly organiser: CalendarAddress;

  constructor(config: Config) {
    this.origin = originOf(config);
    // The address that the mails come from: mail programs believe a change only from whoever sent the first.
    const address = /<([^<>]+)>/.exec(config.mailFrom)?.[1] ?? config.mailFrom;
    this.organiser = { name: `${config.organisation}, Trellis`, address };
  }

  /** In a mail to one person, at the time that it is written. */
  inMail(invitation: Invitation, attendee: CalendarAddress, now: Date): CalendarEvent {
    return { ...this.event(invitation), stamp: now, organiser: this.organiser, attendee };
  }

  /** In a feed, where nobody is asked anything. Many calendars show what was called off like everything else, so its title says it too. */
  inFeed(invitation: Invitation): CalendarEvent {
    const event = this.event(invitation);
    return event.cancelled ? { ...event, title: `Cancelled: ${event.title}` } : event;
  }

  private event(invitation: Invitation): CalendarEvent {
    const url = new URL(invitation.link, this.origin).href;
    return {
      ...invitation,
      description: `See or change it in Trellis: ${url}`,
      url,
      cancelled: invitation.state === 'withdrawn',
      stamp: invitation.changedAt,
    };
  }
}
