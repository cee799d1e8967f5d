import { Component, inject } from '@angular/core';
import { Router, provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import { Navigation, notificationsPage } from '../rooms';
import { Session } from '../session/session';
import { RoomLink } from './room-link';

@Component({ template: '' })
class Page {}

@Component({
  imports: [RoomLink],
  template: `
    @for (room of links; track room.path) {
      <tr-room-link [room]="room" />
    }
  `,
})
class Links {
  protected readonly links = [...inject(Navigation).rooms(), notificationsPage];
}

const currentLinks = () => screen.queryAllByRole('link', { current: 'page' }).map((link) => link.getAttribute('href'));

async function currentAt(url: string, ...roles: string[]): Promise<(string | null)[]> {
  const { fixture } = await render(Links, {
    providers: [
      provideRouter([{ path: '**', component: Page }]),
      { provide: Session, useValue: { holds: (...wanted: string[]) => wanted.some((role) => roles.includes(role)) } },
    ],
  });
  // Before any page is there, it is none.
  expect(currentLinks()).toEqual([]);
  await fixture.debugElement.injector.get(Router).navigateByUrl(url);
  await fixture.whenStable();
  return currentLinks();
}

describe('the current entry of the navigation', () => {
  it.each([
    ['/forum/t/12?reply=3', '/forum'],
    ['/forum/reports', '/forum/reports'],
    ['/forum/names#top', '/forum/names'],
    ['/sessions/mine', '/sessions'],
    ['/administration/forum/3', '/administration/forum'],
    ['/notifications', '/notifications'],
    ['/', '/'],
  ])('of %s is %s alone', async (url, path) => {
    expect(await currentAt(url, 'forum-moderator', 'administrator')).toEqual([path]);
  });

  it('is the room around it for who has no entry of the page itself', async () => {
    expect(await currentAt('/forum/reports')).toEqual(['/forum']);
  });

  it.each(['/account', '/forumx'])('is none on %s, which is of no room', async (url) => {
    expect(await currentAt(url)).toEqual([]);
  });
});
