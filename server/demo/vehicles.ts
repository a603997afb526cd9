import type { Cast } from './cast.js';
import { listByDuty } from './cast.js';
import { findCountry } from './geography.js';
import { makeId, requireValue } from './lists.js';
import type { Person } from './model.js';
import { createRandom } from './random.js';

export interface Vehicle {
  readonly id: string;
  readonly name: string;
  readonly make: string;
  /** Plates start with `XX-DEMO`, which no country issues. */
  readonly plate: string;
  readonly user: Person;
}

const NETWORK_MAKES = ['Ford Transit', 'Mercedes Sprinter', 'Renault Trafic', 'VW Crafter'];
const PRIVATE_MAKES = ['Dacia Logan', 'Škoda Octavia', 'VW Golf', 'Opel Corsa', 'Suzuki Swift'];
const VEHICLE_COUNT = 24;

/** Vans of the drivers, and cars of bystanders who cross the same borders. */
export function buildVehicles(cast: Cast): Vehicle[] {
  const random = createRandom('vehicles');
  const drivers = [
    ...listByDuty(cast, 'transport-east', 'driver'),
    ...listByDuty(cast, 'transport-west', 'driver'),
  ];
  const others = random.sample(cast.bystanders, VEHICLE_COUNT - drivers.length);
  const owners = random.shuffle([...drivers, ...others]);
  return owners.map((user, index) => {
    const make = random.pick(drivers.includes(user) ? NETWORK_MAKES : PRIVATE_MAKES);
    const plate = `XX-DEMO-${findCountry(user.city)}${String(random.int(100, 999))}`;
    return { id: makeId('V', index + 1, 2), name: `${make} ${plate}`, make, plate, user };
  });
}

/** The van of a driver. */
export function findVehicleOf(vehicles: readonly Vehicle[], user: Person): Vehicle {
  return requireValue(
    vehicles.find((vehicle) => vehicle.user === user),
    `vehicle of ${user.id}`,
  );
}
