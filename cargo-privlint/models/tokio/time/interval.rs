use core::privlint::opaque;
use super::Instant;
use std::time::Duration;

#[derive(Debug)]
pub struct Interval {}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MissedTickBehavior { Burst, Delay, Skip }
pub fn interval(period: Duration) -> Interval { Interval {} }
pub fn interval_at(start: Instant, period: Duration) -> Interval { Interval {} }
impl Interval {
    pub async fn tick(&mut self) -> Instant { opaque() }
    pub fn reset(&mut self) {}
    pub fn set_missed_tick_behavior(&mut self, behavior: MissedTickBehavior) {}
    pub fn period(&self) -> Duration { opaque() }
}
