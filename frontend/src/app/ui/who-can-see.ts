import { Component } from '@angular/core';
import { Icon } from './icon';

/** Ends every personal page or card. @example <tr-who>Only you can see this.</tr-who> */
@Component({
  selector: 'tr-who',
  imports: [Icon],
  template: '<tr-icon name="visibility" /><span><ng-content /></span>',
  host: { class: 'who' },
})
export class WhoCanSee {}
