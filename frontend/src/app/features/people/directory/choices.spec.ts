import type { ServiceView, SkillView } from '../../../api/models';
import { inGroups, servicesByDirectorate } from './choices';

const part = (id: number, kind: ServiceView['kind'], name: string, parentId: number | null): ServiceView => ({
  id,
  kind,
  name,
  parentId,
  people: 0,
});
const skill = (id: number, name: string, groupName: string): SkillView => ({
  id,
  key: name,
  name,
  group: 'care-and-health',
  groupName,
  synonyms: [],
});

describe('what the directory offers to choose from', () => {
  it('is the services under their directorates, by name and without teams', () => {
    const found = servicesByDirectorate([
      part(1, 'council', 'Aldermere', null),
      part(2, 'directorate', 'Place', 1),
      part(3, 'directorate', 'Families', 1),
      part(4, 'service', 'Waste', 2),
      part(5, 'service', 'Highways', 2),
      part(6, 'team', 'Potholes', 5),
    ]);
    expect(found.map(({ name, services }) => [name, services.map((each) => each.name)])).toEqual([
      ['Families', []],
      ['Place', ['Highways', 'Waste']],
    ]);
  });

  it('is the skills in their groups, in the order of the vocabulary', () => {
    expect(inGroups([skill(1, 'Listening', 'People'), skill(2, 'Excel', 'Data'), skill(3, 'Mediation', 'People')])).toMatchObject([
      { name: 'People', skills: [{ id: 1 }, { id: 3 }] },
      { name: 'Data', skills: [{ id: 2 }] },
    ]);
  });
});
