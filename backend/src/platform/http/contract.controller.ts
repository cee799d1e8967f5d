import { Controller, Get, Injectable } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, anyone } from '../access/index.js';

/** The contract of the API as this server has it, described once, when it is first asked for. */
@Injectable()
export class Contract {
  private describe: (() => object) | undefined;
  private described: object | undefined;

  tellBy(describe: () => object): void {
    this.describe = describe;
  }

  get document(): object {
    return (this.described ??= this.describe?.() ?? {});
  }
}

@ApiExcludeController()
@Controller('openapi.json')
export class ContractController {
  constructor(private readonly contract: Contract) {}

  @Get()
  @Allow(anyone)
  read(): object {
    return this.contract.document;
  }
}
