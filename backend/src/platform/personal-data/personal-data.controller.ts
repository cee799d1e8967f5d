import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { type Actor, Allow, Me, signedIn } from '../access/index.js';
import { Audit } from '../audit/index.js';
import { Clock } from '../clock/index.js';
import { PersonalData } from './personal-data.js';

const personalDataViewSchema = z
  .object({ madeAt: z.iso.datetime(), personId: z.number().int(), sections: z.record(z.string(), z.unknown()) })
  .meta({ id: 'PersonalDataView' });

@ApiTags('account')
@Controller('account/data')
export class PersonalDataController {
  constructor(
    private readonly personalData: PersonalData,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Everything that is held about the person who asks, as a file. */
  @Get()
  @Allow(signedIn)
  @Header('Content-Disposition', 'attachment; filename="my-data.json"')
  @ApiOkResponse({ standardSchema: personalDataViewSchema })
  async download(@Me() me: Actor): Promise<z.infer<typeof personalDataViewSchema>> {
    await this.audit.record({
      actor: me,
      action: 'account.data-downloaded',
      subject: { type: 'person', id: me.personId },
      personId: me.personId,
    });
    return { madeAt: this.clock.now().toISOString(), personId: me.personId, sections: await this.personalData.of(me.personId) };
  }
}
