import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { type Actor, Allow, Me, signedIn } from '../../../../platform/access/index.js';
import { csvFile } from '../../../../platform/csv/index.js';
import { attendeeHeads, AttendeesFile } from '../../application/seats/attendees-file.js';
import { figureHeads, FiguresQueries } from '../../application/figures/figures.queries.js';
import { csvAnswer } from './csv-answer.js';
import { seriesFiguresSchema, type SeriesFigures } from './figures.schemas.js';
import { id } from '../series/occurrence.schemas.js';

/** How seats were used, and the files that hosts and organisers take with them. */
@ApiTags('sessions')
@Controller('sessions')
@Allow(signedIn)
export class FiguresController {
  constructor(
    private readonly figures: FiguresQueries,
    private readonly attendees: AttendeesFile,
  ) {}

  @Get('series/:id/figures')
  @ApiOkResponse({ standardSchema: seriesFiguresSchema })
  ofSeries(@Me() me: Actor, @Param('id', { schema: id }) seriesId: number): Promise<SeriesFigures> {
    return this.figures.ofSeries(me, seriesId);
  }

  @Get('series/:id/figures/file')
  @ApiOkResponse(csvAnswer)
  async file(@Me() me: Actor, @Param('id', { schema: id }) seriesId: number): Promise<StreamableFile> {
    const { title, rows } = await this.figures.file(me, seriesId);
    return csvFile(`${title} figures`, figureHeads, rows);
  }

  /** The list of a date, for its hosts. */
  @Get('occurrences/:id/attendees/file')
  @ApiOkResponse(csvAnswer)
  async attendeesFile(@Me() me: Actor, @Param('id', { schema: id }) occurrenceId: number): Promise<StreamableFile> {
    const { title, rows } = await this.attendees.of(me, occurrenceId);
    return csvFile(title, attendeeHeads, rows);
  }
}
