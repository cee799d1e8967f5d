import { Component } from '@angular/core';

/** The lattice with its leaf. */
@Component({
  selector: 'tr-brand-mark',
  host: { 'aria-hidden': 'true' },
  styles: ':host { display: contents; }',
  template: `
    <svg viewBox="0 0 34 34" focusable="false">
      <rect width="34" height="34" rx="10" fill="var(--mat-sys-primary)" />
      <path
        d="M7.5 14.5 19.5 26.5M14.5 7.5 26.5 19.5M7.5 19.5 19.5 7.5M14.5 26.5 20 21"
        stroke="var(--mat-sys-on-primary)"
        stroke-opacity=".55"
        stroke-width="2.2"
        stroke-linecap="round"
        fill="none"
      />
      <path d="M15.6 20.4c-.9-6.6 3.6-11.6 11.4-11.4.3 7.7-4.6 12.3-11.4 11.4Z" fill="var(--tr-mark-leaf)" />
      <path d="M16 20c2.6-3.2 4.8-5.2 7.4-7" stroke="var(--mat-sys-primary)" stroke-width="1.5" stroke-linecap="round" fill="none" />
    </svg>
  `,
})
export class BrandMark {}
